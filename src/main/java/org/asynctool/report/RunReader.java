package org.asynctool.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.text.SafeText;

/**
 * Reads the result files of one benchmark, of however many JVMs, as {@link RunFiles} wrote them.
 *
 * <p>Half a line at the end of an episodes file is forgiven and named: its JVM was killed. Everything
 * else that is wrong is an error.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RunReader {

    /** What to do with files of more than one run. */
    public enum MixedRuns {
        /** They are an error. */
        REFUSE,
        /** They are read as if they were one. */
        ALLOW
    }

    private final SortedMap<String, Plan> plans = new TreeMap<>();
    private final SortedMap<String, RunInfo> infos = new TreeMap<>();
    private final List<EpisodeResult> lines = new ArrayList<>();
    private final List<String> torn = new ArrayList<>();

    private RunReader() {}

    /**
     * Reads the files of a benchmark.
     *
     * @param folder the folder {@code <run>/<benchmark>}
     * @param mixedRuns what to do with files of more than one run
     * @return what they hold
     * @throws InvalidResultsException if a file is wrong or they do not belong together
     * @throws UncheckedIOException if a file cannot be read
     */
    public static RunResults read(Path folder, MixedRuns mixedRuns) {
        RunReader reader = new RunReader();
        try {
            reader.readFiles(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("results in " + folder + " cannot be read: " + e.getMessage(), e);
        }
        RunResults results = new RunResults(reader.plans, reader.lines, reader.infos, reader.torn);
        if (results.runs().size() > 1 && mixedRuns == MixedRuns.REFUSE) {
            throw new InvalidResultsException("results of more than one run are in " + folder + ": "
                    + SafeText.line(String.valueOf(results.runs())) + "; clean it, or allow mixed runs");
        }
        return results;
    }

    private void readFiles(Path folder) throws IOException {
        List<Path> files = files(folder);
        for (Path file : files) {
            String plan = FileNames.PLAN.jvm(file).orElse("");
            String info = FileNames.RUN.jvm(file).orElse("");
            if (!plan.isEmpty()) {
                plans.put(plan, new ResultFile(file).single(ResultForms::plan));
            } else if (!info.isEmpty()) {
                infos.put(info, new ResultFile(file).single(ResultForms::runInfo));
            }
        }
        if (plans.isEmpty()) {
            throw new InvalidResultsException("no results are in " + folder + "; expected files such as "
                    + FileNames.PLAN.of("1-4711-1") + ", which every run begins with");
        }
        for (Path file : files) {
            String jvm = FileNames.EPISODES.jvm(file).orElse("");
            if (!jvm.isEmpty()) {
                readEpisodes(file, jvm);
            }
        }
        lines.sort(Comparator.comparing(EpisodeResult::key));
    }

    private void readEpisodes(Path file, String jvm) throws IOException {
        Plan plan = plans.get(jvm);
        if (plan == null) {
            throw new InvalidResultsException(SafeText.line(file.getFileName().toString()) + ": there is no "
                    + FileNames.PLAN.of(jvm) + " beside it");
        }
        lines.addAll(new ResultFile(file)
                .lines(
                        json -> {
                            EpisodeResult result = EpisodeForm.fromJson(json);
                            requirePlanned(plan, result);
                            return result;
                        },
                        torn));
    }

    private static void requirePlanned(Plan plan, EpisodeResult result) {
        PlannedTask task = plan.task(result.task()).orElse(new PlannedTask(result.task(), "", 0));
        if (result.trial() < 1 || result.trial() > task.trials()) {
            throw new IllegalArgumentException("episode " + result.key() + " is not in the plan");
        }
        if (!task.digest().equals(result.digest())) {
            throw new IllegalArgumentException("task " + result.task() + " has another digest than in the plan ("
                    + result.digest() + ", not " + task.digest() + ")");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidResultsException("there is no folder " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
