/** Spring AI: tools of an environment for its chat clients, and its chat models as agents. Nobody else knows it. */
@NullMarked
package org.asynctool.agent.springai;

import org.jspecify.annotations.NullMarked;
