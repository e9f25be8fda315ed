package org.asynctool.agent.http;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One message of a conversation, in no provider's form. */
sealed interface Message {

    /** What the model is told once, before everything else. */
    record Rules(String text) implements Message {}

    /** What the user, or the environment on its own, says. */
    record Told(String text) implements Message {}

    /** What the model said, in the form of its provider. */
    record Said(JsonNode echo) implements Message {}

    /** The results of all tool calls of the message before. */
    record Results(List<ToolAnswer> answers) implements Message {}

    /**
     * The result of one tool call.
     *
     * @param id what the provider calls the tool call
     * @param content the result as text
     */
    record ToolAnswer(String id, String content) {}
}
