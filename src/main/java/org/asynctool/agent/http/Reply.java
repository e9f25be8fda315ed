package org.asynctool.agent.http;

import java.util.List;
import java.util.Optional;
import org.asynctool.agent.Usage;
import tools.jackson.databind.JsonNode;

/**
 * What a model answered.
 *
 * @param text what it wrote beside its calls, or why it refused; may be empty
 * @param calls its tool calls, in order
 * @param ending how the reply ended
 * @param usage the tokens it cost; empty where the server does not say
 * @param echo the reply in the form in which it goes back into the conversation
 */
record Reply(String text, List<ToolUse> calls, Ending ending, Optional<Usage> usage, JsonNode echo) {}
