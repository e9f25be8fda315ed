package org.asynctool.agent;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.task.OfferedTool;
import org.asynctool.task.Task;
import org.asynctool.task.ToolSpec;

/** What an agent is told before an episode: the requests, the tools, the rules and the start time. */
@API(status = API.Status.STABLE)
public final class Briefing {

    private final List<UserRequest> requests;
    private final List<ToolSpec> tools;
    private final List<ToolOwners> owners;
    private final List<ToolSpec> allTools;
    private final List<ToolOwners> allOwners;
    private final boolean synchronous;
    private final long seed;
    private final Task task;

    /**
     * Makes a briefing; for the environment.
     *
     * @param task the task, which only the reference agents of this package see
     * @param tools all tools, with the argument {@code subtask} added
     * @param owners for each tool, which sub-tasks own it and under which name
     * @param synchronous whether calls of one turn run one after the other, with no time for others
     * @param seed seed of the trial
     */
    @API(status = API.Status.INTERNAL)
    public Briefing(Task task, List<ToolSpec> tools, List<ToolOwners> owners, boolean synchronous, long seed) {
        this.task = task;
        this.allTools = List.copyOf(tools);
        this.allOwners = List.copyOf(owners);
        this.owners = owners.stream().filter(tool -> isThere(task, tool)).toList();
        List<String> there = this.owners.stream().map(ToolOwners::tool).toList();
        this.tools = tools.stream().filter(tool -> there.contains(tool.name())).toList();
        this.synchronous = synchronous;
        this.seed = seed;
        this.requests = task.subTasks().stream()
                .map(subTask ->
                        new UserRequest(subTask.id(), 0, subTask.requests().get(0), List.of()))
                .toList();
    }

    /**
     * Returns the first request of each sub-task; all of them are to be fulfilled.
     *
     * @return the requests, in the order of the task
     */
    public List<UserRequest> requests() {
        return requests;
    }

    /**
     * Returns the tools. Each takes an argument {@code subtask}, which tells for which sub-task the call
     * is and may be left out where only one owns the tool. Further tools may come with later requests.
     *
     * @return the tools
     */
    public List<ToolSpec> tools() {
        return tools;
    }

    /**
     * Finds a tool.
     *
     * @param name its name
     * @return the tool; empty if there is none
     */
    public Optional<ToolSpec> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /**
     * Returns for each tool which sub-tasks own it.
     *
     * @return owners, in the order of the tools
     */
    public List<ToolOwners> owners() {
        return owners;
    }

    /**
     * Returns whether this is the synchronous control: calls of one turn run one after the other, and
     * the next turn sees all their results.
     *
     * @return whether the environment is synchronous
     */
    public boolean synchronous() {
        return synchronous;
    }

    /**
     * Returns a seed for an agent that draws: the same for every agent on the same trial.
     *
     * @return the seed of the trial
     */
    public long seed() {
        return seed;
    }

    /** All tools, those too that arrive later: for the reference agents. */
    List<ToolSpec> allTools() {
        return allTools;
    }

    /** The owners of all tools, of those too that arrive later: for the reference agents. */
    List<ToolOwners> allOwners() {
        return allOwners;
    }

    private static boolean isThere(Task task, ToolOwners tool) {
        return tool.ownNames().entrySet().stream()
                .anyMatch(own -> task.subTask(own.getKey())
                        .map(subTask -> subTask.tools().getOrDefault(own.getValue(), OfferedTool.AS_IT_IS))
                        .filter(offer -> offer.request() == 0)
                        .isPresent());
    }

    /** The task with its reference: for the reference agents of this package and nobody else. */
    Task task() {
        return task;
    }
}
