/**
 * The built-in world {@code math}: a calculator, which behaves as class MathAPI of the Berkeley
 * Function Calling Leaderboard does.
 */
@NullMarked
package org.asynctool.world.math;

import org.jspecify.annotations.NullMarked;
