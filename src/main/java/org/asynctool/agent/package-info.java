/** What an agent is, what it sees and what it may do; and deterministic reference agents. */
@NullMarked
package org.asynctool.agent;

import org.jspecify.annotations.NullMarked;
