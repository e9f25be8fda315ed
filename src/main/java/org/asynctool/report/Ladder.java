package org.asynctool.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.Flaw;
import org.asynctool.agent.FlawedAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.RandomAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Mode;
import org.asynctool.json.StrictObject;
import org.asynctool.metric.Scorecard;
import org.asynctool.task.Task;

/**
 * The scores of reference agents on the same tasks, so that an agent can be placed among them: from one that draws its
 * calls to one that plans with the reference before its eyes, and one for each way to fail.
 *
 * <pre>{@code
 * Ladder ladder = Ladder.of(tasks);
 * System.out.println(Ladder.HEAD + ladder.climb("mixed", Mode.CONCURRENT, Map.of("mine", new MyAgent())).get(0).markdown());
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Ladder {

    /** The head of the table whose rows are {@link Rung#markdown()}, with a line feed at its end. */
    public static final String HEAD = Rung.head();

    private final List<Task> tasks;

    private Ladder(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
        if (this.tasks.isEmpty()) {
            throw new IllegalArgumentException("there is no task to put agents on a ladder by");
        }
    }

    /**
     * Makes a ladder.
     *
     * @param tasks the tasks, at least one
     * @return a ladder with no agent on it
     * @throws IllegalArgumentException if there is no task
     */
    public static Ladder of(List<Task> tasks) {
        return new Ladder(tasks);
    }

    /**
     * Returns the agents that do their best.
     *
     * @return agents by name, the worst first
     */
    public static Map<String, Agent> references() {
        Map<String, Agent> agents = new LinkedHashMap<>();
        agents.put("RandomAgent", new RandomAgent());
        agents.put("SequentialAgent", new SequentialAgent());
        agents.put("GreedyAgent", new GreedyAgent());
        agents.put("CriticalPathAgent", new CriticalPathAgent());
        return agents;
    }

    /**
     * Returns the agents with one flaw each.
     *
     * @return an agent for each cause of failure and each habit, by name
     */
    public static Map<String, Agent> flawed() {
        Map<String, Agent> agents = new LinkedHashMap<>();
        for (Flaw flaw : Flaw.values()) {
            agents.put("FlawedAgent, " + StrictObject.word(flaw), new FlawedAgent(flaw));
        }
        return agents;
    }

    /**
     * Lets agents do all tasks once, in the times that the tasks have.
     *
     * @param times what these times are called in the table
     * @param mode how calls take their time
     * @param agents agents by name; they are not closed
     * @return their scores, in the order of the agents
     * @throws org.asynctool.environment.CouldNotRunException if an agent or a world fails
     */
    public List<Rung> climb(String times, Mode mode, Map<String, Agent> agents) {
        return climb(times, mode, agents, task -> task);
    }

    /**
     * Lets agents do all tasks once, in other times.
     *
     * @param times what these times are called in the table
     * @param mode how calls take their time
     * @param agents agents by name; they are not closed
     * @param timed puts a task into these times
     * @return their scores, in the order of the agents
     * @throws org.asynctool.environment.CouldNotRunException if an agent or a world fails
     */
    public List<Rung> climb(String times, Mode mode, Map<String, Agent> agents, Function<Task, Task> timed) {
        Map<String, List<Scorecard>> scores = new LinkedHashMap<>();
        agents.keySet().forEach(name -> scores.put(name, new ArrayList<>()));
        for (Task task : tasks) {
            EnvironmentFactory factory =
                    EnvironmentFactory.builder(timed.apply(task)).mode(mode).build();
            agents.forEach((name, agent) -> scores.get(name).add(play(factory, agent)));
        }
        List<Rung> rungs = new ArrayList<>();
        scores.forEach((name, scorecards) -> rungs.add(Rung.of(name, times, mode, scorecards)));
        return List.copyOf(rungs);
    }

    /** Without the findings of each sub-task, which thousands of episodes would keep for nothing. */
    private static Scorecard play(EnvironmentFactory factory, Agent agent) {
        Scorecard full = factory.environment(1).run(agent).scorecard();
        return new Scorecard(full.task(), full.trial(), full.success(), full.values(), List.of());
    }
}
