package org.asynctool.dataset.builder;

import java.util.List;
import java.util.Optional;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Turn;
import org.asynctool.agent.UserRequest;
import org.asynctool.agent.VisibleValues;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes no call and is as lucky as can be: it answers with the whole request, in which every value stands that can be
 * taken from it, or with just the value that is asked for, if the requests so far show it. A rule that asks for a value
 * of a result cannot be met without the call.
 */
final class GuessingAgent implements Agent {

    private final Task task;

    GuessingAgent(Task task) {
        this.task = task;
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return observation -> {
            Turn.Builder turn = Turn.builder();
            observation.requests().forEach(request -> turn.answer(request.subTask(), guess(request)));
            return turn.build();
        };
    }

    private JsonNode guess(UserRequest request) {
        SubTask subTask = task.subTask(request.subTask()).orElseThrow();
        String seen = String.join("\n", subTask.requests().subList(0, request.number() + 1));
        VisibleValues visible = new VisibleValues();
        visible.addText(seen);
        return sought(subTask, request.number())
                .filter(visible::shows)
                .orElseGet(() -> JsonNodeFactory.instance.stringNode(seen));
    }

    /** The one value that an answer has to equal, if there is one. */
    private static Optional<JsonNode> sought(SubTask subTask, int request) {
        List<List<AnswerRule>> answers = subTask.goal().answers();
        List<AnswerRule> rules = request < answers.size() ? answers.get(request) : List.of();
        return rules.stream()
                .filter(rule -> rule.kind() == AnswerRule.Kind.EQUALS)
                .filter(rule -> rule.value().refs().isEmpty())
                .map(rule -> rule.value().example(ref -> JsonNodeFactory.instance.missingNode()))
                .findFirst();
    }
}
