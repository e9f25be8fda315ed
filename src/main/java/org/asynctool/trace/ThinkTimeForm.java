package org.asynctool.trace;

import org.asynctool.json.StrictObject;
import org.asynctool.time.ThinkTime;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Think time as task files write it. */
final class ThinkTimeForm {

    private ThinkTimeForm() {}

    static JsonNode toJson(ThinkTime thinkTime) {
        if (thinkTime instanceof ThinkTime.None) {
            return StringNode.valueOf("none");
        }
        if (thinkTime instanceof ThinkTime.Measured) {
            return StringNode.valueOf("measured");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (thinkTime instanceof ThinkTime.Fixed fixed) {
            json.put("fixed", VirtualTime.formatDuration(fixed.turnMillis()));
        } else if (thinkTime instanceof ThinkTime.PerToken perToken) {
            json.putObject("perToken")
                    .put("firstToken", VirtualTime.formatDuration(perToken.firstTokenMillis()))
                    .put("tokensPerSecond", perToken.tokensPerSecond());
        }
        return json;
    }

    static ThinkTime fromJson(JsonNode json) {
        if (json.isString()) {
            return named(json.stringValue());
        }
        StrictObject members = StrictObject.of(json);
        ThinkTime thinkTime = members.has("perToken")
                ? perToken(members.child("perToken"))
                : new ThinkTime.Fixed(VirtualTime.parseDuration(members.text("fixed")));
        members.end();
        return thinkTime;
    }

    private static ThinkTime named(String name) {
        return switch (name) {
            case "none" -> new ThinkTime.None();
            case "measured" -> new ThinkTime.Measured();
            default ->
                throw new IllegalArgumentException("think time '" + name
                        + "' is unknown; expected \"none\", \"measured\", {\"fixed\": ...} or {\"perToken\": ...}");
        };
    }

    private static ThinkTime perToken(StrictObject members) {
        JsonNode rate = members.value("tokensPerSecond");
        if (!rate.isNumber()) {
            throw new IllegalArgumentException("tokensPerSecond must be a number, but was " + rate);
        }
        ThinkTime thinkTime =
                new ThinkTime.PerToken(VirtualTime.parseDuration(members.text("firstToken")), rate.doubleValue());
        members.end();
        return thinkTime;
    }
}
