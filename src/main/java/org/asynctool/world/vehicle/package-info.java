/** A built-in world: a car with its engine, doors, climate, lights, brakes and navigation. */
@NullMarked
package org.asynctool.world.vehicle;

import org.jspecify.annotations.NullMarked;
