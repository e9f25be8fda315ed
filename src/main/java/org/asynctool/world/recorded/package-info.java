/** The built-in world {@code recorded}: tools whose results are known before. */
@NullMarked
package org.asynctool.world.recorded;

import org.jspecify.annotations.NullMarked;
