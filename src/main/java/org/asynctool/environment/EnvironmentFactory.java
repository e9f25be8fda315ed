package org.asynctool.environment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.ToolOwners;
import org.asynctool.metric.TaskScorer;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.time.Seeds;
import org.asynctool.trace.ReferenceRun;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.Worlds;
import tools.jackson.databind.JsonNode;

/**
 * Makes the environments of one task, one for each episode. May be used by several threads at once.
 *
 * <p>What all episodes have in common is made once for each task, the reference run once for each trial.
 */
@API(status = API.Status.STABLE)
public final class EnvironmentFactory {

    /** The wall-clock limit where neither task, nor builder, nor agent names one. */
    public static final Duration DEFAULT_WALL_CLOCK = Duration.ofSeconds(60);

    private final Task task;
    private final String digest;
    private final Worlds available;
    private final WorldPlan worlds;
    private final Mode mode;
    private final Optional<Duration> wallClock;
    private final ToolCatalog catalog;
    private final Map<Integer, Trial> trials = new ConcurrentHashMap<>();
    private volatile boolean asksForTime;

    private EnvironmentFactory(Builder builder) {
        this.task = builder.task;
        this.digest = builder.digest.orElseGet(() -> Tasks.digest(task));
        this.available = builder.worlds.orElseGet(Worlds::installed);
        this.worlds = new WorldPlan(task, available);
        this.mode = builder.mode;
        this.wallClock = task.limits().wallMillis().isPresent()
                ? Optional.of(Duration.ofMillis(task.limits().wallMillis().getAsLong()))
                : builder.wallClock;
        this.catalog = catalog(task, worlds);
    }

    /**
     * Makes the environments of a task with the installed worlds.
     *
     * @param task the task
     * @return a factory
     * @throws org.asynctool.task.InvalidTaskException if the task has a world or tools that cannot be
     */
    public static EnvironmentFactory of(Task task) {
        return builder(task).build();
    }

    /**
     * Begins a factory with options.
     *
     * @param task the task
     * @return a builder
     */
    public static Builder builder(Task task) {
        return new Builder(task);
    }

    /**
     * Returns the task.
     *
     * @return the task
     */
    public Task task() {
        return task;
    }

    /**
     * Returns the digest of the task, which every trace of it carries.
     *
     * @return 64 hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * Makes the environment of one episode.
     *
     * @param trial number of the trial, from 1
     * @return an environment that runs once
     */
    public ToolEnvironment environment(int trial) {
        return environment(trial, trial);
    }

    /**
     * Makes the environment of one episode that draws as one trial and is counted as another, where several
     * tests play the same trial.
     *
     * @param trial number of the trial whose seed it has, from 1
     * @param number number of the trial that trace and scorecard show, from 1
     * @return an environment that runs once
     */
    @API(status = API.Status.INTERNAL)
    public ToolEnvironment environment(int trial, int number) {
        if (trial < 1 || number < 1) {
            throw new IllegalArgumentException("trial must be 1 or more, but was " + Math.min(trial, number));
        }
        return new ToolEnvironment(this, trial, number);
    }

    /**
     * Returns what the references do when executed alone, without faults.
     *
     * @param trial number of the trial, from 1
     * @return the reference run
     * @throws org.asynctool.task.InvalidTaskException if the reference cannot be executed
     */
    public ReferenceRun referenceRun(int trial) {
        return trial(trial).reference();
    }

    /** Makes a factory of the same task with one more world; results count for the task as it was. */
    EnvironmentFactory with(String subTask, WorldFactory world) {
        Builder builder = builder(WiderTask.of(task, subTask, world.name()))
                .digest(digest)
                .worlds(available.with(world))
                .mode(mode);
        wallClock.ifPresent(builder::wallClock);
        return builder.build();
    }

    /** Returns the name by which agents call a tool of a sub-task's world. */
    String published(String subTask, String ownName) {
        return catalog.owners().stream()
                .filter(owners -> ownName.equals(owners.ownNames().get(subTask)))
                .map(ToolOwners::tool)
                .findFirst()
                .orElseThrow();
    }

    Trial trial(int number) {
        return trials.computeIfAbsent(number, this::prepared);
    }

    private Trial prepared(int number) {
        long seed = Seeds.mix(task.seed(), number);
        WorldSet fresh = worlds.make(seed);
        ReferenceRun reference = runner(fresh, seed).run();
        if (fresh.askedForTime()) {
            asksForTime = true;
        }
        return new Trial(
                number,
                seed,
                reference,
                new TaskScorer(task, digest, reference),
                new Briefing(task, catalog.specs(), catalog.owners(), mode == Mode.SYNCHRONOUS, seed));
    }

    /**
     * Tells whether a world asked for the time in a reference run so far.
     *
     * @return whether one did; if not, no result hangs on the time
     */
    @API(status = API.Status.INTERNAL)
    public boolean referenceAsksForTime() {
        return asksForTime;
    }

    /**
     * Executes the reference of one sub-task in another order or with other latencies, on the fresh worlds
     * of the first trial.
     *
     * @param subTask the sub-task
     * @param order numbers of all its steps, each behind its predecessors
     * @param latencySeed seed of the latencies; that of the first trial is {@link #latencySeed()}
     * @return what the steps do, in the order of the reference
     * @throws org.asynctool.task.InvalidTaskException if the reference cannot be executed
     */
    public ReferenceRun.SubTaskRun execute(SubTask subTask, List<Integer> order, long latencySeed) {
        return runner(worlds.make(subTask, latencySeed()), latencySeed).run(subTask, order);
    }

    /**
     * Executes the reference of one sub-task in another order on fresh worlds of the first trial, as cheaply
     * as can be: without latencies, since worlds that ask for no time cannot know them.
     *
     * @param subTask the sub-task
     * @param order numbers of all its steps, each behind its predecessors
     * @param before what the reference did in its own order
     * @return the final state of each world; empty if a step gave another result than before, a world asked
     *     for the time or failed: then {@link #execute} tells what happens
     */
    @API(status = API.Status.INTERNAL)
    public Optional<Map<String, JsonNode>> repeat(
            SubTask subTask, List<Integer> order, ReferenceRun.SubTaskRun before) {
        try {
            return runner(worlds.make(subTask, latencySeed()), latencySeed()).repeat(subTask, order, before);
        } catch (BrokenWorldException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the seed of the latencies of the first trial.
     *
     * @return a seed
     */
    public long latencySeed() {
        return Seeds.mix(task.seed(), 1);
    }

    /**
     * Returns which sub-tasks own which tools.
     *
     * @return the owners of each tool, in the order in which agents see the tools
     */
    public List<ToolOwners> toolOwners() {
        return catalog.owners();
    }

    private ReferenceRunner runner(WorldSet fresh, long latencySeed) {
        return new ReferenceRunner(task, catalog, fresh, latencySeed);
    }

    Mode mode() {
        return mode;
    }

    /** The wall-clock limit for an agent; empty where it is left to the agent. */
    Optional<Duration> wallClock() {
        return wallClock;
    }

    EpisodeLoop loop(Trial trial, Briefing briefing, TraceLog log) {
        return new EpisodeLoop(task, catalog, worlds.make(trial.seed()), mode, trial.seed(), briefing, log);
    }

    private static ToolCatalog catalog(Task task, WorldPlan worlds) {
        WorldSet first = worlds.make(task.seed());
        ToolNaming naming = new ToolNaming(task.latency());
        for (int i = 0; i < task.subTasks().size(); i++) {
            SubTask subTask = task.subTasks().get(i);
            try {
                naming.add(subTask.id(), Offer.of(subTask, first.of(subTask.id())));
            } catch (InvalidTaskException e) {
                throw e.pointer().isEmpty() ? e : e.within("/subTasks/" + i);
            }
        }
        return naming.catalog();
    }

    /** Options of the environments of a task. */
    public static final class Builder {

        private final Task task;
        private Optional<String> digest = Optional.empty();
        private Optional<Worlds> worlds = Optional.empty();
        private Mode mode = Mode.CONCURRENT;
        private Optional<Duration> wallClock = Optional.empty();

        private Builder(Task task) {
            this.task = task;
        }

        /**
         * Sets the digest of the task where it is known already; by default it is computed.
         *
         * @param known what {@link Tasks#digest} gives for the task
         * @return this
         */
        @API(status = API.Status.INTERNAL)
        public Builder digest(String known) {
            digest = Optional.of(known);
            return this;
        }

        /**
         * Sets the worlds to choose from; by default the installed ones.
         *
         * @param available the worlds
         * @return this
         */
        public Builder worlds(Worlds available) {
            worlds = Optional.of(available);
            return this;
        }

        /**
         * Sets how calls take their time; by default {@link Mode#CONCURRENT}.
         *
         * @param how the mode
         * @return this
         */
        public Builder mode(Mode how) {
            mode = how;
            return this;
        }

        /**
         * Sets the wall-clock limit of an episode whose task names none; by default that of the agent, else
         * {@link #DEFAULT_WALL_CLOCK}.
         *
         * @param limit the limit, above 0
         * @return this
         */
        public Builder wallClock(Duration limit) {
            if (limit.isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("the wall-clock limit must be above 0, but was " + limit);
            }
            wallClock = Optional.of(limit);
            return this;
        }

        /**
         * Makes the factory.
         *
         * @return the factory
         * @throws org.asynctool.task.InvalidTaskException if the task has a world or tools that cannot
         *     be
         */
        public EnvironmentFactory build() {
            return new EnvironmentFactory(this);
        }
    }
}
