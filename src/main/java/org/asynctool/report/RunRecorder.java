package org.asynctool.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.report.RunSettings.Traces;
import org.asynctool.trace.Trace;

/**
 * Writes the result files of one execution of a class; none where no task is planned, unless it is a shard, which would
 * else be missing. Used by several threads.
 */
@API(status = API.Status.INTERNAL)
public final class RunRecorder {

    private final RunSettings settings;
    private final String benchmark;
    private final JvmName jvm;
    private final Instant started = Instant.now();
    private volatile Optional<RunFiles> files = Optional.empty();

    /**
     * Begins; writes nothing yet.
     *
     * @param settings where results go
     * @param benchmark name of the class
     * @param execution number of the execution in this JVM, from {@link ThisJvm#nextExecution()}
     */
    public RunRecorder(RunSettings settings, String benchmark, int execution) {
        this.settings = settings;
        this.benchmark = benchmark;
        this.jvm = ThisJvm.name(execution);
    }

    /**
     * Writes what is about to run, before its first episode; later calls replace what an earlier one wrote.
     *
     * @param tasks all tasks that were planned until now
     * @param all how many tasks the class has, in all shards together and selected or not; empty where nobody knows
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public synchronized void plan(List<PlannedTask> tasks, OptionalInt all) {
        if (tasks.isEmpty() && settings.shard().isEmpty()) {
            return;
        }
        Plan plan = new Plan(settings.run(), benchmark, settings.shard(), all, tasks);
        if (files.isPresent()) {
            files.get().writePlan(plan);
        } else {
            files = Optional.of(RunFiles.create(settings.output(), plan, jvm));
        }
    }

    /**
     * Writes the trace of an episode that did not succeed, of every one on request.
     *
     * @param result what came of the episode
     * @param trace its trace
     * @return the result, with the name of the file that was written
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public EpisodeResult withTrace(EpisodeResult result, Trace trace) {
        boolean wanted = settings.traces() == Traces.ALL || result.outcome() != Outcome.PASSED;
        return files.filter(some -> wanted)
                .map(some -> result.withTrace(some.writeTrace(trace, result.trial())))
                .orElse(result);
    }

    /**
     * Returns where the trace of an episode is.
     *
     * @param result what came of the episode
     * @return the path for people; empty if no trace was written
     */
    public Optional<String> traceFile(EpisodeResult result) {
        return tracePath(result).map(Path::toString);
    }

    /**
     * Returns where the trace of an episode is.
     *
     * @param result what came of the episode
     * @return the file; empty if no trace was written
     */
    public Optional<Path> tracePath(EpisodeResult result) {
        return files.flatMap(some -> result.trace().map(name -> some.folder().resolve(name)));
    }

    /**
     * Writes the line of an episode.
     *
     * @param result what came of it
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void ended(EpisodeResult result) {
        files.ifPresent(some -> some.writeEpisode(result));
    }

    /**
     * Writes the summary, where there is something to sum up.
     *
     * @param summary makes the summary, from {@link MarkdownSummary}
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void summarize(Supplier<String> summary) {
        files.ifPresent(some -> some.writeSummary(summary.get()));
    }

    /**
     * Writes the figures of the run, says on the console where everything is, and closes the files.
     *
     * @param agent who ran; empty if nobody could
     * @param framework name of the test framework, such as {@code junit-platform}
     * @param type a type of the framework's, whose version is written down
     * @throws java.io.UncheckedIOException if they cannot be written
     */
    public void close(Optional<AgentInfo> agent, String framework, Class<?> type) {
        files.ifPresent(some -> {
            System.out.println(
                    "[asynctool] results: " + some.folder().toAbsolutePath().normalize());
            try (some) {
                Duration took = Duration.between(started, Instant.now());
                some.writeRun(new RunInfo(settings.run(), ThisJvm.versions(framework, type), agent, started, took));
            }
        });
    }
}
