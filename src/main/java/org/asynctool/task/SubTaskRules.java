package org.asynctool.task;

import java.util.List;
import java.util.Map;
import org.asynctool.json.Pointers;
import org.asynctool.text.Count;
import org.asynctool.text.Nearest;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Refuses sub-tasks that contradict themselves. */
final class SubTaskRules {

    private SubTaskRules() {}

    static void requireRequests(List<Step> reference, int requests) {
        for (int i = 0; i < reference.size(); i++) {
            int request = reference.get(i).request();
            if (request >= requests) {
                throw new InvalidTaskException(
                        "/reference/" + i + "/request",
                        "request must be from 0 to " + (requests - 1) + ", but was " + request);
            }
        }
    }

    static void requireValidity(Map<String, Long> validForMillis) {
        validForMillis.forEach((tool, millis) -> {
            if (millis < 1) {
                throw new InvalidTaskException(
                        "/validFor" + Pointers.to(tool),
                        "results must stay valid for 1ms or more, but it was " + millis + "ms");
            }
        });
    }

    static void requireWorlds(List<String> ignoreState, Map<String, JsonNode> worlds) {
        for (int i = 0; i < ignoreState.size(); i++) {
            String world = JsonPointer.compile(ignoreState.get(i)).getMatchingProperty();
            if (!worlds.containsKey(world)) {
                throw new InvalidTaskException(
                        "/goal/ignoreState/" + i,
                        "there is no world '" + world + "' in this sub-task"
                                + Nearest.hint(world, worlds.keySet(), "its worlds are " + worlds.keySet()));
            }
        }
    }

    static void requireAnswers(Goal goal, List<Step> reference, int requests) {
        if (goal.answers().size() > requests) {
            throw new InvalidTaskException(
                    "/goal/answers",
                    "there are rules for " + Count.of(goal.answers().size(), "answer") + ", but only "
                            + Count.of(requests, "request"));
        }
        List<String> steps = reference.stream().map(Step::id).toList();
        for (int i = 0; i < goal.answers().size(); i++) {
            for (Goal.AnswerRule rule : goal.answers().get(i)) {
                for (StepRef ref : rule.value().refs()) {
                    if (!steps.contains(ref.step())) {
                        throw new InvalidTaskException(
                                "/goal/answers/" + i,
                                "there is no step '" + ref.step() + "' in this sub-task; its steps are " + steps);
                    }
                }
            }
        }
    }
}
