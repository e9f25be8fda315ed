package org.asynctool.dataset.bfcl;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The messages of a turn. */
final class Messages {

    private Messages() {}

    /** Returns what the messages say, one paragraph each; those that are not the user's with their role. */
    static String text(JsonNode turn) {
        return turn.valueStream().map(Messages::paragraph).collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(JsonNode message) {
        String role = message.path("role").asString("user");
        String content = message.path("content").asString("");
        return role.equals("user") ? content : role + ": " + content;
    }
}
