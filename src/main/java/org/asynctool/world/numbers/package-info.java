/** The forty arithmetic and geometry functions of NESTFUL's mathematical tasks, as pure functions from JSON values to a JSON value. */
@NullMarked
package org.asynctool.world.numbers;

import org.jspecify.annotations.NullMarked;
