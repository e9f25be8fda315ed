/**
 * The built-in world {@code filesystem}: a small file system in memory with the commands of a shell, which behaves as
 * class GorillaFileSystem of the Berkeley Function Calling Leaderboard does.
 */
@NullMarked
package org.asynctool.world.filesystem;

import org.jspecify.annotations.NullMarked;
