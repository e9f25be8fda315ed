package org.asynctool.agent.protocol;

import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.agent.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the arguments with which a model waits and answers. */
@API(status = API.Status.INTERNAL)
public final class ControlCalls {

    private static final double MOST_SECONDS = 1e9;

    private static final String WAIT =
            "expected {\"for\": \"any\", \"all\" or \"calls\", \"calls\": ids of calls (with \"calls\" only),"
                    + " \"timeout_seconds\": a number above 0 (may be left out)}";

    private static final String ANSWER = "expected {\"subtask\": id of the sub-task, \"answer\": any JSON value}";

    private ControlCalls() {}

    /**
     * Lets a turn end with a wait.
     *
     * @param given the arguments; empty if they are no JSON object
     * @param turn the turn; as it was if the arguments are wrong
     * @return what was expected; empty if the turn waits now
     */
    public static Optional<String> await(Optional<ObjectNode> given, Turn.Builder turn) {
        return given.isPresent() && ask(given.get(), turn) ? Optional.empty() : Optional.of(WAIT);
    }

    /**
     * Lets a turn answer a request.
     *
     * @param given the arguments; empty if they are no JSON object
     * @param turn the turn; as it was if the arguments are wrong
     * @return what was expected; empty if the turn answers now
     */
    public static Optional<String> answer(Optional<ObjectNode> given, Turn.Builder turn) {
        Optional<String> subTask = given.flatMap(ControlCalls::subTask);
        @Nullable
        JsonNode value = given.map(arguments -> arguments.get("answer")).orElse(null);
        if (subTask.isEmpty() || value == null) {
            return Optional.of(ANSWER);
        }
        turn.answer(subTask.get(), value);
        return Optional.empty();
    }

    /**
     * Returns the sub-task that the arguments name.
     *
     * @param given the arguments
     * @return its id; empty if there is no text for it
     */
    public static Optional<String> subTask(ObjectNode given) {
        return given.path("subtask").stringValueOpt();
    }

    private static boolean ask(ObjectNode given, Turn.Builder turn) {
        JsonNode timeout = given.path("timeout_seconds");
        boolean bounded = !timeout.isMissingNode() && !timeout.isNull();
        double seconds = timeout.asDouble(0);
        if (bounded && !(seconds >= 0.001 && seconds <= MOST_SECONDS)) {
            return false;
        }
        if (!askFor(given, turn)) {
            return false;
        }
        if (bounded) {
            turn.atMost(Duration.ofMillis(Math.round(seconds * 1_000)));
        }
        return true;
    }

    private static boolean askFor(ObjectNode given, Turn.Builder turn) {
        String[] calls =
                given.path("calls").values().stream().map(id -> id.asString("")).toArray(String[]::new);
        switch (given.path("for").asString(calls.length == 0 ? "any" : "calls")) {
            case "any" -> turn.waitForAny();
            case "all" -> turn.waitForAll();
            case "calls" -> turn.waitFor(calls);
            default -> {
                return false;
            }
        }
        return true;
    }
}
