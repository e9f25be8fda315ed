/** Text that this project did not write itself: made safe to print, and read line by line within bounds. */
@NullMarked
package org.asynctool.text;

import org.jspecify.annotations.NullMarked;
