/** Pure functions from a task and a trace to values with unit and direction; matching and diagnosis. */
@NullMarked
package org.asynctool.metric;

import org.jspecify.annotations.NullMarked;
