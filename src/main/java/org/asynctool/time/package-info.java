/** Virtual time: durations, the event queue, latency and think-time models; no threads, no wall clock. */
@NullMarked
package org.asynctool.time;

import org.jspecify.annotations.NullMarked;
