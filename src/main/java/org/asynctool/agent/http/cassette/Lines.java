package org.asynctool.agent.http.cassette;

import org.asynctool.json.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the line on which a value stands in a JSON text. */
final class Lines {

    private Lines() {}

    /** Returns the line, from 1, of the value that a pointer leads to; 1 where it leads nowhere. */
    static int of(String json, String pointer) {
        try (JsonParser parser = Json.parser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().pathAsPointer().toString().equals(pointer)) {
                    return parser.currentTokenLocation().getLineNr();
                }
                if (token.isStructStart()
                        && parser.streamReadContext()
                                .getParent()
                                .pathAsPointer()
                                .toString()
                                .equals(pointer)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return 1;
        }
    }
}
