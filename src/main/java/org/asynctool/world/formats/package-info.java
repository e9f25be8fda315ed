/** The built-in world {@code formats}: conversions between formats, and named documents that are kept. */
@NullMarked
package org.asynctool.world.formats;

import org.jspecify.annotations.NullMarked;
