package org.asynctool.dataset.builder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Turn;
import org.asynctool.agent.UserRequest;
import org.asynctool.agent.VisibleValues;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.StepRef;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.trace.ReferenceRun.StepRun;
import org.asynctool.trace.ReferenceRun.SubTaskRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes no call and is as lucky as can be: it answers with the whole request, in which every value stands that can be
 * taken from it, or with just the value that is asked for, if the requests so far show it.
 */
final class GuessingAgent implements Agent {

    private final Task task;
    private final Map<String, SubTaskRun> runs = new HashMap<>();

    private GuessingAgent(EnvironmentFactory factory) {
        this.task = factory.task();
        factory.referenceRun(1).subTasks().forEach(run -> runs.put(run.subTask(), run));
    }

    static GuessingAgent of(EnvironmentFactory factory) {
        return new GuessingAgent(factory);
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
    private Optional<JsonNode> sought(SubTask subTask, int request) {
        List<List<AnswerRule>> answers = subTask.goal().answers();
        return (request < answers.size() ? answers.get(request) : List.<AnswerRule>of())
                .stream()
                        .filter(rule -> rule.kind() == AnswerRule.Kind.EQUALS)
                        .map(rule -> rule.value().example(ref -> result(subTask.id(), ref)))
                        .findFirst();
    }

    private JsonNode result(String subTask, StepRef ref) {
        return runs.get(subTask).steps().stream()
                .filter(step -> step.id().equals(ref.step()))
                .map(StepRun::result)
                .map(ref::in)
                .findFirst()
                .orElseThrow();
    }
}
