package org.asynctool.agent;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
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
        StringJoiner words = new StringJoiner(" ");
        for (Goal.AnswerRule rule : rules) {
            if (rule.kind() == Goal.AnswerRule.Kind.EQUALS) {
                return value(rule, results);
            }
            words.add(text(value(rule, results)));
        }
        return JsonNodeFactory.instance.stringNode(words.length() == 0 ? "done" : words.toString());
    }

    private static JsonNode value(Goal.AnswerRule rule, Map<String, JsonNode> results) {
        return rule.value().example(ref -> ActualValues.of(ref, results));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : CanonicalJson.text(value);
    }
}
