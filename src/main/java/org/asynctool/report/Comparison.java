package org.asynctool.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.dataset.LatencyProfile;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Mode;
import org.asynctool.metric.Scorecard;
import org.asynctool.report.ComparisonTable.Row;
import org.asynctool.task.Step;
import org.asynctool.task.Task;

/**
 * Runs the same tasks under every combination of agents, latencies, widths and modes, and puts the results into one
 * table. Everything is drawn from the tasks' seeds, so the same comparison gives the same table.
 *
 * <pre>{@code
 * ComparisonTable table = Comparison.of(tasks)
 *     .agent("mine", MyAgent::new)
 *     .agentOfWidth("greedy", GreedyAgent::new)
 *     .widths(1, 4)
 *     .latencies("mixed", LatencyProfile.uniform(500, 20_000))
 *     .modes(Mode.CONCURRENT, Mode.SYNCHRONOUS)
 *     .run();
 * System.out.println(table.markdown());
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Comparison {

    private static final String AS_IN_THE_TASKS = "as in the tasks";

    private final List<Task> tasks;
    private final Map<String, IntFunction<? extends Agent>> agents = new LinkedHashMap<>();
    private final Set<String> ofWidth = new LinkedHashSet<>();
    private final Map<String, LatencyProfile> latencies = new LinkedHashMap<>();
    private final Set<Integer> widths = new LinkedHashSet<>();
    private final Set<Mode> modes = EnumSet.noneOf(Mode.class);
    private int trials = 1;

    private Comparison(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
        if (this.tasks.isEmpty()) {
            throw new IllegalArgumentException("there is no task to compare agents on");
        }
    }

    /**
     * Begins a comparison.
     *
     * @param tasks the tasks, at least one
     * @return a comparison to be completed
     * @throws IllegalArgumentException if there is no task
     */
    public static Comparison of(List<Task> tasks) {
        return new Comparison(tasks);
    }

    /**
     * Adds an agent.
     *
     * @param name its name in the table
     * @param agent makes it; once for each line of the table
     * @return this
     */
    public Comparison agent(String name, Supplier<? extends Agent> agent) {
        return add(name, width -> agent.get());
    }

    /**
     * Adds an agent that comes in several widths, the most calls in flight at once.
     *
     * @param name its name in the table
     * @param agent makes it for a width; once for each line of the table
     * @return this
     */
    public Comparison agentOfWidth(String name, IntFunction<? extends Agent> agent) {
        ofWidth.add(name);
        return add(name, agent);
    }

    /**
     * Adds latencies in place of those of the tasks, drawn anew for each task's tools.
     *
     * @param name their name in the table
     * @param profile the latencies
     * @return this
     */
    public Comparison latencies(String name, LatencyProfile profile) {
        latencies.put(name, profile);
        return this;
    }

    /**
     * Sets the widths of agents that come in several.
     *
     * @param all the widths, each 1 or more
     * @return this
     */
    public Comparison widths(int... all) {
        for (int width : all) {
            if (width < 1) {
                throw new IllegalArgumentException("a width must be 1 or more, but was " + width);
            }
            widths.add(width);
        }
        return this;
    }

    /**
     * Sets how calls take their time; by default concurrently.
     *
     * @param all the modes
     * @return this
     */
    public Comparison modes(Mode... all) {
        modes.addAll(List.of(all));
        return this;
    }

    /**
     * Sets how often each task is run; by default once.
     *
     * @param number 1 or more
     * @return this
     */
    public Comparison trials(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("trials must be 1 or more, but was " + number);
        }
        trials = number;
        return this;
    }

    /**
     * Runs everything, one episode after the other.
     *
     * @return one line for each combination, in the order in which the parts were added
     * @throws IllegalStateException if there is no agent, or one of several widths and no width
     */
    public ComparisonTable run() {
        if (agents.isEmpty()) {
            throw new IllegalStateException("a comparison takes an agent: call agent(...)");
        }
        if (!ofWidth.isEmpty() && widths.isEmpty()) {
            throw new IllegalStateException("agents of several widths take widths: call widths(1, 4)");
        }
        List<Row> rows = new ArrayList<>();
        Set<String> times = latencies.isEmpty() ? Set.of(AS_IN_THE_TASKS) : latencies.keySet();
        Set<Mode> all = modes.isEmpty() ? Set.of(Mode.CONCURRENT) : modes;
        for (String agent : agents.keySet()) {
            for (String latency : times) {
                for (OptionalInt width : widthsOf(agent)) {
                    all.forEach(mode -> rows.add(row(agent, latency, width, mode)));
                }
            }
        }
        return new ComparisonTable(rows);
    }

    private Comparison add(String name, IntFunction<? extends Agent> agent) {
        if (agents.put(name, agent) != null) {
            throw new IllegalArgumentException("there are two agents named '" + name + "'");
        }
        return this;
    }

    private List<OptionalInt> widthsOf(String agent) {
        return ofWidth.contains(agent) ? widths.stream().map(OptionalInt::of).toList() : List.of(OptionalInt.empty());
    }

    private Row row(String name, String latency, OptionalInt width, Mode mode) {
        List<Scorecard> scorecards = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        try (Agent agent = agents.get(name).apply(width.orElse(1))) {
            for (Task task : tasks) {
                EnvironmentFactory factory = EnvironmentFactory.builder(under(latency, task))
                        .mode(mode)
                        .build();
                for (int trial = 1; trial <= trials; trial++) {
                    play(factory, agent, trial, scorecards, broken);
                }
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("agent '" + name + "' cannot be closed: " + e, e);
        }
        return Row.of(name, latency, width, mode, scorecards, broken);
    }

    private static void play(
            EnvironmentFactory factory, Agent agent, int trial, List<Scorecard> scorecards, List<String> broken) {
        try {
            scorecards.add(factory.environment(trial).run(agent).scorecard());
        } catch (CouldNotRunException e) {
            broken.add(String.valueOf(e.getMessage()));
        }
    }

    private Task under(String latency, Task task) {
        LatencyProfile profile = latencies.get(latency);
        if (profile == null) {
            return task;
        }
        List<String> tools = task.subTasks().stream()
                .flatMap(subTask -> subTask.reference().stream().map(Step::tool))
                .distinct()
                .sorted()
                .toList();
        return task.withTimes(profile.plan(task.seed(), tools), task.thinkTime());
    }
}
