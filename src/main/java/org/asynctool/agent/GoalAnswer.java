package org.asynctool.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.Goal;
import org.asynctool.task.SubTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The answer that a goal asks for, with the values of actual results. */
final class GoalAnswer {

    private GoalAnswer() {}

    static JsonNode of(SubTask subTask, int request, Map<String, JsonNode> results) {
        List<Goal.AnswerRule> rules = request < subTask.goal().answers().size()
                ? subTask.goal().answers().get(request)
                : List.of();
        Optional<Goal.AnswerRule> exact = rules.stream()
                .filter(rule -> rule.kind() == Goal.AnswerRule.Kind.EQUALS)
                .findFirst();
        if (exact.isPresent()) {
            return value(exact.get(), results);
        }
        String text = rules.stream().map(rule -> text(value(rule, results))).collect(Collectors.joining(" "));
        return JsonNodeFactory.instance.stringNode(text.isEmpty() ? "done" : text);
    }

    private static JsonNode value(Goal.AnswerRule rule, Map<String, JsonNode> results) {
        return rule.value().example(ref -> ActualValues.of(ref, results));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : CanonicalJson.text(value);
    }
}
