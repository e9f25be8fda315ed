/**
 * The built-in world {@code social}: an account that posts, comments and follows, which behaves as class TwitterAPI of the Berkeley
 * Function Calling Leaderboard does.
 */
@NullMarked
package org.asynctool.world.social;

import org.jspecify.annotations.NullMarked;
