package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;

/** What a benchmark is composed of, in Markdown. The same benchmark gives the same text. */
@API(status = API.Status.EXPERIMENTAL)
public final class CompositionTable {

    private CompositionTable() {}

    /**
     * Counts tasks by mix and category.
     *
     * @param benchmark the benchmark
     * @return two tables; each line ends in a line feed
     */
    public static String markdown(Benchmark benchmark) {
        return mixes(benchmark) + "\n" + categories(benchmark);
    }

    private static String mixes(Benchmark benchmark) {
        StringBuilder text = new StringBuilder(
                "| file | kind | tasks | sub-tasks | different single tasks |\n" + "|---|---|---:|---:|---:|\n");
        for (Mix mix : benchmark.recipe().mixes()) {
            text.append(row(mix.name(), mix.kind(), benchmark.concurrent().get(mix.name()), mix.size()));
        }
        return text + "| all | | " + benchmark.all().size() + " | "
                + benchmark.all().stream()
                        .mapToInt(task -> task.subTasks().size())
                        .sum() + " | "
                + parts(benchmark.all()).size() + " of " + benchmark.singles().size() + " |\n";
    }

    private static String row(String name, String kind, List<Task> tasks, int size) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d |\n",
                name,
                kind,
                tasks.size(),
                size * tasks.size(),
                parts(tasks).size());
    }

    /** A single task is known again by its requests and worlds, which the composer leaves as they are. */
    private static Set<List<Object>> parts(Collection<Task> tasks) {
        return tasks.stream()
                .flatMap(task -> task.subTasks().stream())
                .map(subTask -> List.<Object>of(subTask.requests(), subTask.worlds()))
                .collect(Collectors.toSet());
    }

    private static String categories(Benchmark benchmark) {
        List<String> mixes = List.copyOf(benchmark.concurrent().keySet());
        Map<String, List<Integer>> counts = new TreeMap<>();
        Set<String> categories = new TreeSet<>();
        benchmark.singles().forEach(single -> categories.add(Hands.category(single)));
        for (String category : categories) {
            List<Integer> row = new ArrayList<>();
            row.add(count(category, benchmark.singles()));
            mixes.forEach(mix -> row.add(count(category, benchmark.concurrent().get(mix))));
            counts.put(category, row);
        }
        StringBuilder text = new StringBuilder("| category, by sub-tasks | single | " + String.join(" | ", mixes)
                + " |\n|---|---:|" + "---:|".repeat(mixes.size()) + "\n");
        counts.forEach((category, row) -> text.append("| ")
                .append(category)
                .append(" | ")
                .append(row.stream().map(String::valueOf).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }

    private static int count(String category, List<Task> tasks) {
        return (int) tasks.stream()
                .flatMap(task -> task.subTasks().stream())
                .map(SubTask::category)
                .filter(category::equals)
                .count();
    }
}
