/** Result files of a run, written as it goes and read back by anyone, and the console's lines. */
@NullMarked
package org.asynctool.report;

import org.jspecify.annotations.NullMarked;
