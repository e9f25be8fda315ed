/**
 * Agents in any language, as clients of the Model Context Protocol. The only package that knows its Java SDK, and Jetty;
 * both are needed only where it is used.
 */
@NullMarked
package org.asynctool.agent.mcp;

import org.jspecify.annotations.NullMarked;
