/** The built-in world {@code tables}: rows in typed columns, to be changed, filtered, joined, grouped and summed up. */
@NullMarked
package org.asynctool.world.tables;

import org.jspecify.annotations.NullMarked;
