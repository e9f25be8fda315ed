/** Imports the plans of AsyncHow: everyday procedures whose steps only take time. */
@NullMarked
package org.asynctool.dataset.asynchow;

import org.jspecify.annotations.NullMarked;
