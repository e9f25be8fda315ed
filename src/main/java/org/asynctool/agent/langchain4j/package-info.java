/** LangChain4j: tools of an environment for its services, and its chat models as agents. Nobody else knows it. */
@NullMarked
package org.asynctool.agent.langchain4j;

import org.jspecify.annotations.NullMarked;
