package org.asynctool.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asynctool.report.RunReader.MixedRuns;

/** The results of one benchmark from several folders, which several modules, machines or runs have written. */
final class MergedResults {

    private final SortedMap<String, Plan> plans = new TreeMap<>();
    private final SortedMap<String, RunInfo> infos = new TreeMap<>();
    private final List<EpisodeResult> lines = new ArrayList<>();
    private final List<String> torn = new ArrayList<>();

    /** Reads what each benchmark has left of some runs, by the name of the benchmark; traces are named by their paths. */
    static SortedMap<String, RunResults> read(List<Path> roots, List<String> runs) {
        SortedMap<String, MergedResults> merged = new TreeMap<>();
        for (Path root : roots) {
            for (Path folder : benchmarks(root, runs)) {
                RunResults results = RunReader.read(folder, MixedRuns.REFUSE);
                String name = results.plans().values().iterator().next().benchmark();
                merged.computeIfAbsent(name, key -> new MergedResults()).add(folder, results);
            }
        }
        SortedMap<String, RunResults> byName = new TreeMap<>();
        merged.forEach((name, results) -> byName.put(name, results.results()));
        return byName;
    }

    /** Who names a folder expects results in it; there are none of a module that was not run. */
    private static List<Path> benchmarks(Path root, List<String> runs) {
        List<Path> folders = runs.stream()
                .flatMap(run -> ResultFolders.benchmarks(root, run).stream())
                .toList();
        if (folders.isEmpty()) {
            throw new InvalidResultsException(
                    "a folder has no results",
                    ResultFolders.name(root) + " has none of " + (runs.size() == 1 ? "run " : "runs ")
                            + RunChoice.names(runs) + "; run what writes them, or leave the folder out");
        }
        return folders;
    }

    /** Process ids come back on other machines: JVMs are told apart by their folder too. */
    private void add(Path folder, RunResults results) {
        results.plans().forEach((jvm, plan) -> plans.put(folder.resolve(jvm).toString(), plan));
        results.infos().forEach((jvm, info) -> infos.put(folder.resolve(jvm).toString(), info));
        results.torn().forEach(sentence -> torn.add(ResultFolders.name(folder) + "/" + sentence));
        results.lines().forEach(line -> lines.add(located(folder, line)));
    }

    private static EpisodeResult located(Path folder, EpisodeResult line) {
        return line.trace()
                .map(name -> line.withTrace(folder.resolve(name).toString()))
                .orElse(line);
    }

    private RunResults results() {
        lines.sort(Comparator.comparing(EpisodeResult::key));
        return new RunResults(plans, lines, infos, torn);
    }
}
