package org.asynctool.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.asynctool.text.Count;
import org.asynctool.text.Nearest;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One user's request, or a short conversation, with worlds, a reference and a goal of its own.
 *
 * @param id id of the sub-task, unique in its task
 * @param category what the sub-task is about, such as {@code TravelPlanning}; empty for none
 * @param requests what the user asks for, one after the other; the next arrives when the last one is
 *     answered; at least one
 * @param worlds name of a world to its initial state, in the order written; at least one
 * @param tools the tools that the agent is offered, by the names that their worlds give them, in the order in which
 *     it sees them; empty for all tools of the worlds as they are
 * @param reference the steps that fulfil the requests
 * @param goal what must hold at the end
 */
@API(status = API.Status.STABLE)
public record SubTask(
        String id,
        String category,
        List<String> requests,
        Map<String, JsonNode> worlds,
        Map<String, OfferedTool> tools,
        List<Step> reference,
        Goal goal) {

    /**
     * Refuses a sub-task that contradicts itself.
     *
     * @param id id of the sub-task
     * @param category what the sub-task is about
     * @param requests what the user asks for
     * @param worlds name of a world to its initial state
     * @param tools the tools that the agent is offered
     * @param reference the steps that fulfil the requests
     * @param goal what must hold at the end
     */
    public SubTask {
        Ids.require(id);
        requests = List.copyOf(requests);
        worlds = Collections.unmodifiableMap(new LinkedHashMap<>(worlds));
        tools = Collections.unmodifiableMap(new LinkedHashMap<>(tools));
        reference = List.copyOf(reference);
        if (requests.isEmpty()) {
            throw new InvalidTaskException("/requests", "a sub-task needs at least one request");
        }
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).isBlank()) {
                throw new InvalidTaskException("/requests/" + i, "a request must not be blank");
            }
        }
        if (worlds.isEmpty()) {
            throw new InvalidTaskException("/worlds", "a sub-task needs at least one world");
        }
        Ids.requireUnique("reference", reference.stream().map(Step::id).toList());
        requireRequests(reference, requests.size());
        OfferedTool.requireArrivals(tools, reference, requests.size());
        DependencyGraph.of(reference);
        requireAnswers(goal, reference, requests.size());
        requireWorlds(goal.ignoreState(), worlds);
    }

    /**
     * Starts a sub-task.
     *
     * @param id id of the sub-task, 1 to 100 letters, digits, {@code .}, {@code _} or {@code -}
     * @return a builder; every value has the default of a task file
     */
    public static SubTaskBuilder builder(String id) {
        return new SubTaskBuilder(id);
    }

    /**
     * Returns which step must be done before which.
     *
     * @return the graph of the reference, built anew
     */
    public DependencyGraph graph() {
        return DependencyGraph.of(reference);
    }

    private static void requireRequests(List<Step> reference, int requests) {
        for (int i = 0; i < reference.size(); i++) {
            int request = reference.get(i).request();
            if (request >= requests) {
                throw new InvalidTaskException(
                        "/reference/" + i + "/request",
                        "request must be from 0 to " + (requests - 1) + ", but was " + request);
            }
        }
    }

    private static void requireWorlds(List<String> ignoreState, Map<String, JsonNode> worlds) {
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

    private static void requireAnswers(Goal goal, List<Step> reference, int requests) {
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
