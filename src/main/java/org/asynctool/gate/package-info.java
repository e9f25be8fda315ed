/** Bounds on metrics over many episodes: their values, verdicts and failure texts. */
@NullMarked
package org.asynctool.gate;

import org.jspecify.annotations.NullMarked;
