package org.asynctool.task;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of {@link Limits} in a task file. */
final class LimitsJson {

    private static final String[] FIELDS = {
        "turns", "calls", "virtualTime", "wallClock", "resultBytes", "toolCalls", "tokens"
    };

    private LimitsJson() {}

    static Limits read(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "a set of limits", FIELDS);
        Limits otherwise = Limits.DEFAULT;
        return new Limits(
                fields.optional("turns", otherwise.turns(), JsonValues::count),
                fields.optional("calls", otherwise.calls(), JsonValues::count),
                fields.optional("virtualTime", otherwise.virtualMillis(), DurationJson::read),
                fields.optional(
                        "wallClock", otherwise.wallMillis(), millis -> OptionalLong.of(DurationJson.read(millis))),
                fields.optional("resultBytes", otherwise.resultBytes(), JsonValues::wholeNumber),
                fields.optional("toolCalls", otherwise.toolCalls(), calls -> JsonValues.map(calls, JsonValues::count)),
                fields.optional("tokens", otherwise.tokens(), most -> OptionalLong.of(JsonValues.wholeNumber(most))));
    }

    static ObjectNode write(Limits limits) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Limits otherwise = Limits.DEFAULT;
        if (limits.turns() != otherwise.turns()) {
            json.put("turns", limits.turns());
        }
        if (limits.calls() != otherwise.calls()) {
            json.put("calls", limits.calls());
        }
        if (limits.virtualMillis() != otherwise.virtualMillis()) {
            json.set("virtualTime", DurationJson.write(limits.virtualMillis()));
        }
        limits.wallMillis().ifPresent(millis -> json.set("wallClock", DurationJson.write(millis)));
        if (limits.resultBytes() != otherwise.resultBytes()) {
            json.put("resultBytes", limits.resultBytes());
        }
        if (!limits.toolCalls().isEmpty()) {
            ObjectNode toolCalls = json.putObject("toolCalls");
            limits.toolCalls().forEach(toolCalls::put);
        }
        limits.tokens().ifPresent(most -> json.put("tokens", most));
        return json;
    }
}
