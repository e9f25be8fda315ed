/** The built-in world {@code strings}: functions on texts, and named texts that are kept. */
@NullMarked
package org.asynctool.world.strings;

import org.jspecify.annotations.NullMarked;
