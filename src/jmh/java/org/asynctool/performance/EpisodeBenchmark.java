package org.asynctool.performance;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorer;
import org.asynctool.metric.TaskScorer;
import org.asynctool.task.Task;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many episodes of a dual task of twelve calls go through one core in a second, and what else a task costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EpisodeBenchmark {

    private final Task task = DualTask.of(1);
    private final EnvironmentFactory factory = EnvironmentFactory.of(task);
    private final GreedyAgent agent = new GreedyAgent();
    private final TaskScorer scorer = new TaskScorer(task, factory.digest(), factory.referenceRun(1));
    private final Episode episode = factory.environment(1).run(agent);

    /** An episode, played and scored, its trace kept in memory. */
    @Benchmark
    public Episode episode() {
        return factory.environment(1).run(agent);
    }

    /** Scoring alone, as an episode does it: with what its trial has prepared. */
    @Benchmark
    public Scorecard scoreOfTrial() {
        return scorer.score(episode.trace());
    }

    /** Scoring a stored trace, with nothing prepared. */
    @Benchmark
    public Scorecard score() {
        return Scorer.score(task, factory.digest(), episode.trace());
    }

    /** What is made once for each task: worlds, tools and their schemas. */
    @Benchmark
    public EnvironmentFactory environments() {
        return EnvironmentFactory.of(task);
    }

    /** The audit that the engine makes at a task's first use, with what is made once for each task. */
    @Benchmark
    public List<Audit.Problem> audit() {
        return Audit.of(EnvironmentFactory.of(task)).problems();
    }

    /** Reading a task from its text. */
    @Benchmark
    public Task parse() {
        return DualTask.of(1);
    }
}
