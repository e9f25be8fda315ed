/** The built-in world {@code generator}: data made up from seeds, and data sets that keep it. */
@NullMarked
package org.asynctool.world.generator;

import org.jspecify.annotations.NullMarked;
