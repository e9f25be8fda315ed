/**
 * The built-in world {@code numbers}: forty functions of arithmetic and geometry from NESTFUL's mathematical tasks, as
 * pure functions from JSON values to a JSON value and as a world of tools.
 */
@NullMarked
package org.asynctool.world.numbers;

import org.jspecify.annotations.NullMarked;
