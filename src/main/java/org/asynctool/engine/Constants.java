package org.asynctool.engine;

import org.apiguardian.api.API;
import org.asynctool.agent.http.cassette.CassetteSettings;
import org.asynctool.dataset.Shard;
import org.asynctool.dataset.TaskFilter;
import org.asynctool.gate.BaselineMode;
import org.asynctool.gate.GateJudge;
import org.asynctool.report.RunSettings;
import org.junit.platform.engine.support.hierarchical.DefaultParallelExecutionConfigurationStrategy;

/**
 * The configuration parameters of the engine. Each may be set as a JUnit configuration parameter, in
 * {@code junit-platform.properties} or as a system property.
 */
@API(status = API.Status.STABLE)
public final class Constants {

    /** The id of the engine: {@value}. */
    public static final String ENGINE_ID = "asynctool";

    /**
     * Which tasks of the selected classes run: {@value}.
     *
     * <p>Ids separated by commas; {@code *} stands for any characters. A filter that matches no task of any
     * selected class fails. With Surefire's {@code forkCount} above 1 each class is a selection of its own,
     * so name the class as well. By default all tasks run.
     */
    public static final String TASKS = TaskFilter.KEY;

    /**
     * The class that gives the agent for task files that are selected without a class: {@value}.
     *
     * <p>The full name of a class that implements {@link org.asynctool.agent.AgentProvider} or
     * {@link org.asynctool.agent.Agent} and has a constructor without parameters; for a nested class with
     * {@code $}. No default: such a file then shows one failing test that asks for it. Classes annotated with
     * {@link org.asynctool.AgentBenchmark} bring their own agent and ignore this.
     */
    public static final String AGENT = "asynctool.agent";

    /**
     * How many tokens all episodes of a JVM may take together, as far as agents tell of them: {@value}.
     *
     * <p>A number above 0; no default. When they are used up the remaining tasks are skipped and gates are errors that
     * say so; in classes without gates these tasks are errors.
     */
    public static final String BUDGET_TOKENS = "asynctool.budget.tokens";

    /**
     * How much money all episodes of a JVM may cost together, at the prices that agents declare: {@value}.
     *
     * <p>A number above 0 in their currency; no default. When it is used up it is as with tokens.
     */
    public static final String BUDGET_MONEY = "asynctool.budget.money";

    /**
     * What becomes of the gates of a class of which only some tasks are selected: {@value}.
     *
     * <p>{@code skip} (default): they are skipped, with the reason. {@code strict}: they are errors.
     */
    public static final String GATES = GateJudge.PartialSelection.KEY;

    /**
     * Whether the baselines of gates are written anew: {@value}.
     *
     * <p>{@code true} or {@code false} (default). Only whole runs write them, in which everything could run; the gates
     * then pass.
     */
    public static final String BASELINE_UPDATE = BaselineMode.KEY;

    /**
     * The id of the run, under which the results of all JVMs are collected: {@value}.
     *
     * <p>Letters, digits, {@code .}, {@code _} and {@code -}, up to 100 characters, beginning with a letter
     * or digit. Builds with several forks should set it. By default {@code local-<UTC time>-<process id>},
     * made once a JVM.
     */
    public static final String RUN = RunSettings.RUN;

    /**
     * The folder below which results are written, as {@code <run>/<benchmark>/}: {@value}.
     *
     * <p>A path, relative to the working directory. By default {@code build/asynctool} in a Gradle project
     * and {@code target/asynctool} elsewhere.
     */
    public static final String OUTPUT = RunSettings.OUTPUT;

    /**
     * Which traces are written beside the results: {@value}.
     *
     * <p>{@code missed} (default): those of episodes that did not succeed. {@code all}: all.
     */
    public static final String TRACES = RunSettings.TRACES;

    /**
     * Which part of the tasks runs, where several JVMs share a benchmark: {@value}.
     *
     * <p>{@code 2/8} for the second of eight; {@code auto} for what GitLab, Buildkite, CircleCI or Bazel set in the
     * environment; {@code auto/8} for an indexed job of Kubernetes. Which part a task belongs to is decided by its id
     * alone. Gates of the class are skipped: a release gate judges all parts. By default all tasks run.
     */
    public static final String SHARD = Shard.KEY;

    /**
     * The id of an earlier run whose results are taken over, so that only what is missing or could not run is
     * run: {@value}.
     *
     * <p>The run is looked for below {@link #OUTPUT}. A task that was changed since is run again. An agent with another
     * name, version or labels is an error. By default everything runs.
     */
    public static final String RESUME = RunSettings.RESUME;

    /**
     * What becomes of missed tasks, whatever classes say: {@value}.
     *
     * <p>{@code count}: their tests are aborted, for a release gate to count them, also where a class has no gate or its
     * gates are skipped. {@code fail}: their tests fail. By default each class decides.
     */
    public static final String MISSED = "asynctool.missed";

    /**
     * Where the answers come from that agents with cassettes get over HTTP: {@value}.
     *
     * <p>{@code replay} (default): from the files, never from the network. {@code record}: from the network; the files
     * are written anew. {@code auto}: from the files where they have an answer, else from the network. {@code live}:
     * from the network; the files are not touched. Holds for agents with {@link
     * org.asynctool.agent.http.cassette.Cassettes} that name no mode of their own.
     */
    public static final String CASSETTES = CassetteSettings.MODE;

    /**
     * The folder of the cassettes that agents name without a folder: {@value}.
     *
     * <p>A path, relative to the working directory. By default {@code src/test/resources/cassettes}.
     */
    public static final String CASSETTES_DIRECTORY = CassetteSettings.DIRECTORY;

    /**
     * Whether the next tasks are read and audited on another thread while an episode is played: {@value}.
     *
     * <p>{@code true} (default) or {@code false}, for worlds that share something which two threads may not use at
     * once. Results are the same. Where tasks run in parallel, or on one processor, there is no such thread.
     */
    public static final String LOOK_AHEAD = "asynctool.execution.ahead";

    /**
     * Whether tasks run in parallel inside this JVM: {@value}.
     *
     * <p>{@code true} or {@code false} (default). The agent then has sessions on several threads at once.
     */
    public static final String PARALLEL_ENABLED = "asynctool.execution.parallel.enabled";

    /** What the settings of the platform's parallel execution begin with: {@value}. */
    public static final String PARALLEL_CONFIG_PREFIX = "asynctool.execution.parallel.config.";

    /**
     * How the number of threads is found: {@value}.
     *
     * <p>{@code dynamic} (default), {@code fixed} or {@code custom}, as in JUnit Jupiter.
     */
    public static final String PARALLEL_STRATEGY =
            PARALLEL_CONFIG_PREFIX + DefaultParallelExecutionConfigurationStrategy.CONFIG_STRATEGY_PROPERTY_NAME;

    /** The number of threads with the strategy {@code fixed}, a whole number above 0, no default: {@value}. */
    public static final String PARALLEL_FIXED_PARALLELISM = PARALLEL_CONFIG_PREFIX
            + DefaultParallelExecutionConfigurationStrategy.CONFIG_FIXED_PARALLELISM_PROPERTY_NAME;

    /** What processors are multiplied by with {@code dynamic}, a number above 0, by default 1: {@value}. */
    public static final String PARALLEL_DYNAMIC_FACTOR =
            PARALLEL_CONFIG_PREFIX + DefaultParallelExecutionConfigurationStrategy.CONFIG_DYNAMIC_FACTOR_PROPERTY_NAME;

    private Constants() {}
}
