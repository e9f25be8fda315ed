package org.asynctool.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.asynctool.agent.AgentInfo;
import org.asynctool.engine.EngineConfiguration.Traces;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.report.Plan;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.report.RunFiles;
import org.asynctool.report.RunInfo;
import org.asynctool.task.Tasks;
import org.asynctool.trace.Trace;

/** The result files of one execution of a class; none where no task is executed. */
final class Results {

    private final EngineConfiguration configuration;
    private final Optional<RunFiles> files;
    private final Instant started = Instant.now();

    private Results(EngineConfiguration configuration, Optional<RunFiles> files) {
        this.configuration = configuration;
        this.files = files;
    }

    /** Writes the plan, before the first episode. */
    static Results begin(Selection selection, EngineConfiguration configuration) {
        if (selection.tasks().isEmpty()) {
            return new Results(configuration, Optional.empty());
        }
        List<PlannedTask> tasks = selection.tasks().stream()
                .filter(task -> !task.trials().isEmpty())
                .map(task -> new PlannedTask(
                        task.task().id(),
                        Tasks.digest(task.task()),
                        task.trials().last()))
                .toList();
        Plan plan = new Plan(configuration.run(), selection.benchmark().name(), tasks);
        return new Results(
                configuration,
                Optional.of(RunFiles.create(configuration.output(), plan, ThisJvm.name(configuration.execution()))));
    }

    /** Writes the trace of an episode that did not succeed, of every one on request. */
    EpisodeResult withTrace(EpisodeResult result, Trace trace) {
        boolean wanted = configuration.traces() == Traces.ALL || result.outcome() != Outcome.PASSED;
        return files.filter(some -> wanted)
                .map(some -> result.withTrace(some.writeTrace(trace)))
                .orElse(result);
    }

    /** Where the trace of an episode is, for people. */
    Optional<String> traceFile(EpisodeResult result) {
        return tracePath(result).map(Path::toString);
    }

    /** Where the trace of an episode is; empty if it was not written. */
    Optional<Path> tracePath(EpisodeResult result) {
        return files.flatMap(some -> result.trace().map(name -> some.folder().resolve(name)));
    }

    void ended(EpisodeResult result) {
        files.ifPresent(some -> some.writeEpisode(result));
    }

    /** Writes the figures of the run and the summary, and closes the files. */
    void close(Optional<AgentInfo> agent, Supplier<String> summary) {
        files.ifPresent(some -> {
            System.out.println(
                    "[asynctool] results: " + some.folder().toAbsolutePath().normalize());
            try (some) {
                Map<String, String> versions = ThisJvm.versions();
                Duration took = Duration.between(started, Instant.now());
                some.writeRun(new RunInfo(configuration.run(), versions, agent, started, took));
                String markdown = summary.get();
                some.writeSummary(markdown);
                StepSummary.ofThisJvm().append(markdown);
            }
        });
    }
}
