package org.asynctool.world.internal;

import org.apiguardian.api.API;
import org.asynctool.json.Json;
import org.asynctool.world.ToolResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A result that is an object, member by member. One with a member {@code error} is an error. */
@API(status = API.Status.INTERNAL)
public final class Answer {

    private final ObjectNode members = JsonNodeFactory.instance.objectNode();

    private Answer() {}

    /**
     * Begins without any member.
     *
     * @return a new answer
     */
    public static Answer empty() {
        return new Answer();
    }

    /**
     * Begins with a member.
     *
     * @param name its name
     * @param value its value: text, number, boolean, {@code null}, a list of those, or JSON, which is copied
     * @return a new answer
     */
    public static Answer of(String name, @Nullable Object value) {
        return empty().with(name, value);
    }

    /**
     * Adds a member at the end.
     *
     * @param name its name
     * @param value its value: text, number, boolean, {@code null}, a list of those, or JSON, which is copied
     * @return this
     */
    public Answer with(String name, @Nullable Object value) {
        members.set(name, value instanceof JsonNode node ? node.deepCopy() : Json.of(value));
        return this;
    }

    /**
     * Ends.
     *
     * @return the result
     */
    public ToolResult result() {
        return new ToolResult(members, members.has("error"));
    }
}
