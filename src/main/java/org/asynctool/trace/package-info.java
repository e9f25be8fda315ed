/** Everything that happened in an episode, as records, as JSON Lines and as a text timeline. */
@NullMarked
package org.asynctool.trace;

import org.jspecify.annotations.NullMarked;
