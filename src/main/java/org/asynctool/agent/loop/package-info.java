/** What tool loops of libraries have in common: tools that block in virtual time, and a tool to answer. */
@NullMarked
package org.asynctool.agent.loop;

import org.jspecify.annotations.NullMarked;
