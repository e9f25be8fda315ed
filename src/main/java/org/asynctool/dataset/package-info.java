/** Task files: where they are, their rows one by one, and how they are written. */
@NullMarked
package org.asynctool.dataset;

import org.jspecify.annotations.NullMarked;
