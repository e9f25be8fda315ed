package org.asynctool.task;

import org.apiguardian.api.API;
import org.asynctool.time.ThinkTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a {@link ThinkTime} in a task file, which the header of a trace uses too. */
@API(status = API.Status.INTERNAL)
public final class ThinkTimeJson {

    private ThinkTimeJson() {}

    /**
     * Reads a think time.
     *
     * @param json its form, such as {@code {"fixed": "1s"}}
     * @return the think time
     * @throws InvalidTaskException if it is not such a form
     */
    public static ThinkTime read(JsonNode json) {
        JsonChoice choice = JsonChoice.of(json, "a think time", "none", "fixed", "perToken", "measured");
        return JsonValues.at(choice.place(), () -> readKind(choice.kind(), choice.operand()));
    }

    /**
     * Writes a think time.
     *
     * @param thinkTime the think time
     * @return its form, such as {@code {"fixed": "1s"}}
     */
    public static ObjectNode write(ThinkTime thinkTime) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (thinkTime instanceof ThinkTime.None) {
            json.put("none", true);
        } else if (thinkTime instanceof ThinkTime.Fixed fixed) {
            json.set("fixed", DurationJson.write(fixed.turnMillis()));
        } else if (thinkTime instanceof ThinkTime.PerToken perToken) {
            ObjectNode operand = json.putObject("perToken");
            operand.set("first", DurationJson.write(perToken.firstTokenMillis()));
            operand.put("tokensPerSecond", perToken.tokensPerSecond());
        } else {
            json.put("measured", true);
        }
        return json;
    }

    private static ThinkTime readKind(String kind, JsonNode operand) {
        return switch (kind) {
            case "none" -> marked(operand, new ThinkTime.None());
            case "fixed" -> new ThinkTime.Fixed(DurationJson.read(operand));
            case "perToken" -> perToken(JsonFields.of(operand, "a think time per token", "first", "tokensPerSecond"));
            default -> marked(operand, new ThinkTime.Measured());
        };
    }

    private static ThinkTime perToken(JsonFields fields) {
        return new ThinkTime.PerToken(
                fields.required("first", DurationJson::read), fields.required("tokensPerSecond", JsonValues::number));
    }

    private static ThinkTime marked(JsonNode operand, ThinkTime thinkTime) {
        if (!operand.isBoolean() || !operand.booleanValue()) {
            throw JsonValues.unexpected("true", operand);
        }
        return thinkTime;
    }
}
