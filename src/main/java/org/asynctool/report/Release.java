package org.asynctool.report;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateJudge;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.gate.GateVerdict.Kind;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.gate.WorstTraces;
import org.asynctool.trace.InvalidTraceException;
import org.asynctool.trace.TraceReader;

/**
 * Judges gates over result files, of however many JVMs, modules and shards wrote them. Where the files are no whole,
 * each gate is an error that says why.
 */
@API(status = API.Status.INTERNAL)
public final class Release {

    private final List<Path> folders;
    private final RunChoice runs;
    private final List<String> names;

    /**
     * Describes what is judged; reads nothing yet.
     *
     * @param folders folders of runs, such as {@code target/asynctool}
     * @param runs which runs in them
     * @param benchmarks names of the benchmarks; none for all that are there
     */
    public Release(List<Path> folders, RunChoice runs, List<String> benchmarks) {
        this.folders = List.copyOf(folders);
        this.runs = runs;
        this.names = List.copyOf(benchmarks);
    }

    /**
     * Reads the files and judges.
     *
     * @param gates the gates
     * @return the verdict on each, in their order
     */
    public List<GateVerdict> judge(List<GateSpec> gates) {
        try {
            SortedMap<String, RunResults> benchmarks = chosen(MergedResults.read(folders, runs.in(folders)));
            List<ReleaseProblem> problems = ReleaseProblems.of(benchmarks);
            return problems.isEmpty() ? judge(gates, benchmarks) : refuse(gates, problems);
        } catch (InvalidResultsException e) {
            return refuse(gates, List.of(unusable(e.what(), e.why())));
        } catch (InvalidTraceException e) {
            return refuse(gates, List.of(unusable("a trace cannot be read", String.valueOf(e.getMessage()))));
        } catch (UncheckedIOException e) {
            return refuse(gates, List.of(unusable("its result files cannot be read", String.valueOf(e.getMessage()))));
        }
    }

    private static ReleaseProblem unusable(String what, String why) {
        return new ReleaseProblem(Kind.RESULTS_UNUSABLE, what, why);
    }

    private SortedMap<String, RunResults> chosen(SortedMap<String, RunResults> there) {
        List<String> absent =
                names.stream().filter(name -> !there.containsKey(name)).toList();
        if (!absent.isEmpty()) {
            throw new InvalidResultsException(
                    "there are no results of " + String.join(", ", absent),
                    "there are results of " + String.join(", ", there.keySet()));
        }
        SortedMap<String, RunResults> chosen = new TreeMap<>(there);
        chosen.keySet().removeIf(name -> !names.isEmpty() && !names.contains(name));
        return chosen;
    }

    private List<GateVerdict> judge(List<GateSpec> gates, SortedMap<String, RunResults> benchmarks) {
        WorstTraces traces = new WorstTraces(gates);
        benchmarks.values().forEach(results -> keepTraces(results, traces));
        GateInput input = ReleaseInput.of(benchmarks, folders, traces);
        return gates.stream()
                .map(gate -> GateJudge.judge(gate, input, PartialSelection.ERROR))
                .map(verdict -> verdict.state() == State.FAILED ? MissedTasks.addedTo(verdict, input) : verdict)
                .toList();
    }

    /** A trace may have been left where it was written; the result says enough to judge by. */
    private static void keepTraces(RunResults results, WorstTraces traces) {
        Map<String, Set<String>> tags = results.tags();
        for (EpisodeResult result : results.episodes()) {
            Optional<Path> file = result.trace().map(Path::of).filter(Files::isRegularFile);
            result.scorecard()
                    .ifPresent(card -> file.ifPresent(existing ->
                            traces.add(card, tags.getOrDefault(card.task(), Set.of()), TraceReader.read(existing))));
        }
    }

    private List<GateVerdict> refuse(List<GateSpec> gates, List<ReleaseProblem> problems) {
        return gates.stream()
                .map(gate -> ReleaseProblem.refused(gate, problems, folders()))
                .toList();
    }

    private String folders() {
        return ResultFolders.names(folders);
    }
}
