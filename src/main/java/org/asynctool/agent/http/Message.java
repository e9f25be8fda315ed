package org.asynctool.agent.http;

import java.util.List;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;

/** One message of a conversation, in no provider's form. */
sealed interface Message {

    /** How many characters it has, as far as its length says something about its tokens. */
    int characters();

    /** What the model is told once, before everything else. */
    record Rules(String text) implements Message {

        @Override
        public int characters() {
            return text.length();
        }
    }

    /**
     * What the user, or the environment on its own, says.
     *
     * @param text the words
     * @param lasting whether a user asks it, and so it stays in the conversation for good
     */
    record Told(String text, boolean lasting) implements Message {

        Told(String text) {
            this(text, false);
        }

        @Override
        public int characters() {
            return text.length();
        }
    }

    /** What the model said, in the form of its provider. */
    record Said(JsonNode echo) implements Message {

        @Override
        public int characters() {
            return Json.write(echo).length();
        }
    }

    /** The results of all tool calls of the message before. */
    record Results(List<ToolAnswer> answers) implements Message {

        @Override
        public int characters() {
            return answers.stream()
                    .mapToInt(answer -> answer.id().length() + answer.content().length())
                    .sum();
        }
    }

    /**
     * The result of one tool call.
     *
     * @param id what the provider calls the tool call
     * @param content the result as text
     */
    record ToolAnswer(String id, String content) {}
}
