/** Tasks in files: where they are, their rows one by one, how they are written, audited and composed. */
@NullMarked
package org.asynctool.dataset;

import org.jspecify.annotations.NullMarked;
