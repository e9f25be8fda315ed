package org.asynctool.agent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.asynctool.task.Task;
import org.asynctool.task.ToolSpec;
import org.jspecify.annotations.Nullable;

/** What an agent is told before an episode: the requests, the tools, the rules and the start time. */
@API(status = API.Status.STABLE)
public final class Briefing {

    private final TrialFacts facts;
    private final OptionalLong interleaving;
    private @Nullable List<ToolSpec> tools;

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
        this(new TrialFacts(task, tools, owners, synchronous, seed), OptionalLong.empty());
    }

    private Briefing(TrialFacts facts, OptionalLong interleaving) {
        this.facts = facts;
        this.interleaving = interleaving;
    }

    /**
     * Returns the same briefing for another episode; what one agent does to the schemas it is shown does not
     * reach another one.
     *
     * @return a briefing of its own
     */
    @API(status = API.Status.INTERNAL)
    public Briefing again() {
        return again(OptionalLong.empty());
    }

    /**
     * Returns the same briefing for another episode, whose threads run in a certain order.
     *
     * @param order the seed of an {@link Interleaving}; empty if the test wants none
     * @return a briefing of its own
     */
    @API(status = API.Status.INTERNAL)
    public Briefing again(OptionalLong order) {
        return new Briefing(facts, order);
    }

    /**
     * Returns the first request of each sub-task; all of them are to be fulfilled.
     *
     * @return the requests, in the order of the task
     */
    public List<UserRequest> requests() {
        return facts.requests();
    }

    /**
     * Returns the tools. Each takes an argument {@code subtask}, which tells for which sub-task the call
     * is and may be left out where only one owns the tool. Further tools may come with later requests.
     *
     * @return the tools
     */
    public synchronized List<ToolSpec> tools() {
        List<ToolSpec> known = tools;
        if (known == null) {
            known = facts.copyOfTools();
            tools = known;
        }
        return known;
    }

    /**
     * Finds a tool.
     *
     * @param name its name
     * @return the tool; empty if there is none
     */
    public Optional<ToolSpec> tool(String name) {
        return tools().stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /**
     * Returns for each tool which sub-tasks own it.
     *
     * @return owners, in the order of the tools
     */
    public List<ToolOwners> owners() {
        return facts.owners();
    }

    /**
     * Returns whether this is the synchronous control: calls of one turn run one after the other, and
     * the next turn sees all their results.
     *
     * @return whether the environment is synchronous
     */
    public boolean synchronous() {
        return facts.synchronous();
    }

    /**
     * Returns a seed for an agent that draws: the same for every agent on the same trial.
     *
     * @return the seed of the trial
     */
    public long seed() {
        return facts.seed();
    }

    /**
     * Returns the order in which the test wants the threads of the agent to run.
     *
     * @return a seed for it; empty if the agent is to choose
     */
    @API(status = API.Status.INTERNAL)
    public OptionalLong interleaving() {
        return interleaving;
    }

    /** All tools, those too that arrive later: for the reference agents. */
    List<ToolSpec> allTools() {
        return facts.allTools();
    }

    /** The owners of all tools, of those too that arrive later: for the reference agents. */
    List<ToolOwners> allOwners() {
        return facts.allOwners();
    }

    /** The task with its reference: for the reference agents of this package and nobody else. */
    Task task() {
        return facts.task();
    }

    /** What reference agents know of each sub-task, in the order of the task. */
    List<ReferenceScript> scripts() {
        return facts.scripts();
    }
}
