package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /** Returns a message without the state it tells of, which is not the latest; empty where it tells of none. */
    static Optional<Message> withoutState(Message message) {
        return without(OldNews::dropState, message);
    }

    /** Returns a message with the first result that still stands in it removed; empty where there is none. */
    static Optional<Message> withoutResult(Message message) {
        return without(OldNews::dropFirstResult, message);
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

    private static Optional<Message> without(Predicate<ObjectNode> drop, Message message) {
        if (message instanceof Results results) {
            List<ToolAnswer> answers = new ArrayList<>(results.answers());
            for (int i = 0; i < answers.size(); i++) {
                ToolAnswer answer = answers.get(i);
                Optional<String> content = without(drop, answer.content());
                if (content.isPresent()) {
                    answers.set(i, new ToolAnswer(answer.id(), content.get()));
                    return Optional.of(new Results(answers));
                }
            }
        }
        return message instanceof Told told && !told.lasting() && told.text().startsWith("{")
                ? without(drop, told.text()).map(Told::new)
                : Optional.empty();
    }

    private static Optional<String> without(Predicate<ObjectNode> drop, String written) {
        ObjectNode content = (ObjectNode) Json.read(written);
        return drop.test(content) ? Optional.of(Json.write(content)) : Optional.empty();
    }

    private static boolean dropState(ObjectNode content) {
        return content.remove("state") != null
                || content.path("update") instanceof ObjectNode update && update.remove("state") != null;
    }

    private static boolean dropFirstResult(ObjectNode content) {
        return dropResult(content)
                || dropFirst(content.path("results"))
                || dropFirst(content.path("update").path("results"));
    }

    private static boolean dropFirst(JsonNode results) {
        return results.valueStream().anyMatch(result -> dropResult((ObjectNode) result));
    }

    /** Puts how long a result was in its place; false if it has none, or one that is no longer than these words. */
    private static boolean dropResult(ObjectNode told) {
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
