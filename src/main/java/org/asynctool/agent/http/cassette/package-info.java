/**
 * Records what a model answered over HTTP and replays it: one file for each task and trial, read by people, free of
 * secrets, and equal byte by byte when recorded again.
 */
@NullMarked
package org.asynctool.agent.http.cassette;

import org.jspecify.annotations.NullMarked;
