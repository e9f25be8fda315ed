package org.asynctool.agent.http;

/**
 * A tool call as a model wrote it.
 *
 * @param id what the provider calls it; its result names it
 * @param name name of the tool, as the model was told it or made it up
 * @param arguments the arguments as text, which may not be JSON
 */
record ToolUse(String id, String name, String arguments) {}
