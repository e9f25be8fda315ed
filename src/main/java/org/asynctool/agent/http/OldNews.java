package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asynctool.agent.http.Message.Results;
import org.asynctool.agent.http.Message.Told;
import org.asynctool.agent.http.Message.ToolAnswer;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was told to a model before its last reply, and can be told in fewer words. */
final class OldNews {

    private static final Set<String> KEPT = Set.of("status", "call");

    private OldNews() {}

    /**
     * Returns a message without the state it tells of, which is not the latest, or else without the first result that
     * still stands in it; empty where there is nothing to take away.
     */
    static Optional<Message> shorter(Message message) {
        if (message instanceof Results results) {
            List<ToolAnswer> answers = new ArrayList<>(results.answers());
            for (int i = 0; i < answers.size(); i++) {
                ToolAnswer answer = answers.get(i);
                Optional<String> content = shorter((ObjectNode) Json.read(answer.content()));
                if (content.isPresent()) {
                    answers.set(i, new ToolAnswer(answer.id(), content.get()));
                    return Optional.of(new Results(answers));
                }
            }
        }
        return message instanceof Told told && told.text().startsWith("{") && !told.lasting()
                ? shorter((ObjectNode) Json.read(told.text())).map(Told::new)
                : Optional.empty();
    }

    /** Whether one of some messages tells that one of these calls was made. */
    static boolean tell(List<Message> messages, Collection<String> calls) {
        return messages.stream()
                .filter(Results.class::isInstance)
                .flatMap(message -> ((Results) message).answers().stream())
                .map(answer -> Json.read(answer.content()))
                .filter(content -> content.path("status").asString("").equals("pending"))
                .anyMatch(content -> calls.contains(content.path("call").asString("")));
    }

    private static Optional<String> shorter(ObjectNode content) {
        boolean changed = content.remove("state") != null
                || content.path("update") instanceof ObjectNode update && update.remove("state") != null
                || withoutResult(content)
                || anyWithoutResult(content.path("results"))
                || anyWithoutResult(content.path("update").path("results"));
        return changed ? Optional.of(Json.write(content)) : Optional.empty();
    }

    private static boolean anyWithoutResult(JsonNode results) {
        return results.valueStream().anyMatch(result -> withoutResult((ObjectNode) result));
    }

    /** Puts how long a result was in its place; false if it has none, or one that is no longer than these words. */
    private static boolean withoutResult(ObjectNode told) {
        int before = Json.write(told).length();
        if (!told.has("result")) {
            return false;
        }
        ObjectNode stub = told.deepCopy();
        stub.retain(KEPT);
        stub.put("removed", Json.write(told.get("result")).length() + " characters");
        if (Json.write(stub).length() >= before) {
            return false;
        }
        told.removeAll();
        told.setAll(stub);
        return true;
    }
}
