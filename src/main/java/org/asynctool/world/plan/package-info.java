/** The built-in world {@code plan}: steps that do nothing but take time. */
@NullMarked
package org.asynctool.world.plan;

import org.jspecify.annotations.NullMarked;
