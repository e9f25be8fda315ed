/** What agents outside of Java are told and may say: the tools to wait, answer and finish, and the form of results. */
@NullMarked
package org.asynctool.agent.protocol;

import org.jspecify.annotations.NullMarked;
