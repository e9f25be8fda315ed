package org.asynctool.world.travel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Command.Action;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who is logged in, and by which token. */
final class Session {

    static final String FIRST_NAME = "user_first_name";
    static final String LAST_NAME = "user_last_name";

    private static final String TOKEN = "access_token";
    private static final String EXPIRES = "token_expires_in";
    private static final List<String> FIELDS =
            List.of(TOKEN, "token_type", EXPIRES, "token_scope", FIRST_NAME, LAST_NAME);

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    /** Takes the fields of a session, each of which may be null, out of a state. */
    Session(JsonNode state) {
        FIELDS.forEach(field -> fields.set(field, state.required(field)));
    }

    Session copy() {
        return new Session(fields);
    }

    /**
     * Makes an action that needs a valid token.
     *
     * @param refused the result if there is none, by what is wrong
     */
    static Action<Agency> withToken(Function<String, ToolResult> refused, Action<Agency> action) {
        return (agency, arguments) -> {
            Optional<String> problem = agency.session().problem(arguments.text(TOKEN));
            return problem.isPresent() ? refused.apply(problem.get()) : action.run(agency, arguments);
        };
    }

    /** Makes an action that needs a valid token and answers an error without. */
    static Action<Agency> withToken(Action<Agency> action) {
        return withToken(ToolResult::error, action);
    }

    boolean hasNeverBegun() {
        return fields.required(EXPIRES).isNull();
    }

    boolean isValid() {
        return !hasNeverBegun() && !isExpired();
    }

    void begin(String token, int hours, String scope, String firstName, String lastName) {
        fields.put(TOKEN, token).put("token_type", "Bearer").put(EXPIRES, hours).put("token_scope", scope);
        fields.put(FIRST_NAME, firstName).put(LAST_NAME, lastName);
    }

    /** Returns a part of the user's name; null before anybody logged in. */
    JsonNode name(String field) {
        return fields.required(field);
    }

    JsonNode fields() {
        return fields.deepCopy();
    }

    private Optional<String> problem(String token) {
        if (isExpired()) {
            return Optional.of("Token expired");
        }
        JsonNode valid = fields.required(TOKEN);
        return valid.isString() && valid.stringValue().equals(token)
                ? Optional.empty()
                : Optional.of("Invalid access token");
    }

    private boolean isExpired() {
        return !hasNeverBegun() && PythonNumbers.compare(fields.required(EXPIRES), 0) == 0;
    }
}
