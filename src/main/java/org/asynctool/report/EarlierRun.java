package org.asynctool.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;
import org.asynctool.report.EpisodeResult.Outcome;
import org.asynctool.report.RunReader.MixedRuns;
import org.asynctool.text.SafeText;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceReader;

/** What an earlier run of a benchmark left, for a run that takes its results over. */
@API(status = API.Status.INTERNAL)
public final class EarlierRun {

    private final String run;
    private final Path folder;
    private final Map<EpisodeKey, EpisodeResult> results = new TreeMap<>();

    private EarlierRun(String run, Path folder, Collection<EpisodeResult> episodes) {
        this.run = run;
        this.folder = folder;
        episodes.stream()
                .filter(result -> result.outcome() != Outcome.COULD_NOT_RUN)
                .forEach(result -> results.put(result.key(), result));
    }

    /**
     * Reads the run that {@code asynctool.resume} names.
     *
     * @param settings where results are
     * @param benchmark name of the benchmark
     * @return its results; none if it did not come to this benchmark; empty if no run is named
     * @throws IllegalArgumentException if there is no such run, or it is the present one
     * @throws InvalidResultsException if its files are wrong
     * @throws java.io.UncheckedIOException if they cannot be read
     */
    public static Optional<EarlierRun> read(RunSettings settings, String benchmark) {
        return settings.resume().map(run -> {
            require(settings, run);
            Path folder = FileNames.folder(settings.output(), run, benchmark);
            return new EarlierRun(
                    run,
                    folder,
                    Files.isDirectory(folder)
                            ? RunReader.read(folder, MixedRuns.REFUSE).episodes()
                            : List.of());
        });
    }

    private static void require(RunSettings settings, String run) {
        if (run.equals(settings.run())) {
            throw new IllegalArgumentException(RunSettings.RESUME + " and " + RunSettings.RUN + " are both '" + run
                    + "': give the new run an id of its own; what it takes over is copied into its results");
        }
        if (!Files.isDirectory(settings.output().resolve(SafeText.forFileName(run)))) {
            throw new IllegalArgumentException(RunSettings.RESUME + "=" + run + ": there is no run of that id in "
                    + settings.output() + "; there are " + ResultFolders.runs(settings.output()));
        }
    }

    /**
     * Refuses results of another agent: the figures of two agents are no figure.
     *
     * @param agent who is to run the rest
     * @throws IllegalArgumentException if somebody else ran what is taken over; the message names both
     */
    public void requireSame(AgentInfo agent) {
        results.values().stream()
                .flatMap(result -> result.agent().stream())
                .filter(other -> !other.equals(agent))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(RunSettings.RESUME + "=" + run + ": its results are of agent "
                            + AgentNames.full(other) + ", but the agent now is " + AgentNames.full(agent)
                            + "; results are taken over from the same agent only");
                });
    }

    /**
     * Finds the result of an episode.
     *
     * @param key which episode
     * @param digest digest of the task as it is now
     * @return the result, as it is taken over; empty if there is none, it could not run, or the task was changed
     */
    public Optional<EpisodeResult> result(EpisodeKey key, String digest) {
        return Optional.ofNullable(results.get(key))
                .filter(result -> result.digest().equals(digest))
                .map(result -> result.takenOverFrom(run));
    }

    /**
     * Reads the trace of an episode.
     *
     * @param key which episode
     * @return the trace; empty if it was not kept
     */
    public Optional<Trace> trace(EpisodeKey key) {
        return Optional.ofNullable(results.get(key))
                .flatMap(EpisodeResult::trace)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .map(TraceReader::read);
    }
}
