package org.asynctool.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
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
 * @param validForMillis name of a tool to how long its results stay valid after they came, in virtual
 *     milliseconds, above 0; results of other tools stay valid for ever
 * @param checkpoints stages that code can check, in the order written
 */
@API(status = API.Status.STABLE)
public record SubTask(
        String id,
        String category,
        List<String> requests,
        Map<String, JsonNode> worlds,
        Map<String, OfferedTool> tools,
        List<Step> reference,
        Goal goal,
        Map<String, Long> validForMillis,
        List<Checkpoint> checkpoints) {

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
     * @param validForMillis name of a tool to how long its results stay valid, in virtual milliseconds
     * @param checkpoints stages that code can check
     */
    public SubTask {
        Ids.require(id);
        requests = List.copyOf(requests);
        worlds = Collections.unmodifiableMap(new LinkedHashMap<>(worlds));
        tools = Collections.unmodifiableMap(new LinkedHashMap<>(tools));
        reference = List.copyOf(reference);
        validForMillis = Collections.unmodifiableMap(new TreeMap<>(validForMillis));
        checkpoints = List.copyOf(checkpoints);
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
        SubTaskRules.requireRequests(reference, requests.size());
        OfferedTool.requireArrivals(tools, reference, requests.size());
        DependencyGraph.of(reference);
        SubTaskRules.requireAnswers(goal, reference, requests.size());
        SubTaskRules.requireWorlds(goal.ignoreState(), worlds);
        SubTaskRules.requireValidity(validForMillis);
    }

    /**
     * Makes a sub-task whose results stay valid for ever and that has no checkpoints.
     *
     * @param id id of the sub-task
     * @param category what the sub-task is about
     * @param requests what the user asks for
     * @param worlds name of a world to its initial state
     * @param tools the tools that the agent is offered
     * @param reference the steps that fulfil the requests
     * @param goal what must hold at the end
     */
    public SubTask(
            String id,
            String category,
            List<String> requests,
            Map<String, JsonNode> worlds,
            Map<String, OfferedTool> tools,
            List<Step> reference,
            Goal goal) {
        this(id, category, requests, worlds, tools, reference, goal, Map.of(), List.of());
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
}
