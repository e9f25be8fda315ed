/**
 * Text for people and text of others: made safe to print, read line by line within bounds, shortened,
 * counted, and compared with what somebody may have meant.
 */
@NullMarked
package org.asynctool.text;

import org.jspecify.annotations.NullMarked;
