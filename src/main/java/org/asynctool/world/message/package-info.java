/**
 * The built-in world {@code message}: a small workspace messenger, which behaves as class MessageAPI of the Berkeley
 * Function Calling Leaderboard does.
 */
@NullMarked
package org.asynctool.world.message;

import org.jspecify.annotations.NullMarked;
