package org.asynctool.agent.http.cassette;

import org.asynctool.json.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Finds the line on which a value stands in a JSON text. */
final class Lines {

    private Lines() {}

    /** Returns the line, from 1, of the value that a pointer leads to; 1 where it leads nowhere. */
    static int of(String json, String pointer) {
        try (JsonParser parser = Json.parser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME && path(parser, token).equals(pointer)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return 1;
        }
    }

    private static String path(JsonParser parser, JsonToken token) {
        TokenStreamContext context = parser.streamReadContext();
        return (token.isStructStart() ? context.getParent() : context)
                .pathAsPointer()
                .toString();
    }
}
