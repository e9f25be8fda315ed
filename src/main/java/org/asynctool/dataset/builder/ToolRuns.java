package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;

/** How varied references are: the runs of one to four tools in the order of their steps (n-grams). */
final class ToolRuns {

    private static final int LONGEST = 4;

    private final List<Map<List<String>, Integer>> byLength = new ArrayList<>();

    ToolRuns() {
        for (int length = 1; length <= LONGEST; length++) {
            byLength.add(new HashMap<>());
        }
    }

    void add(SubTask subTask) {
        List<String> tools = subTask.reference().stream().map(Step::tool).toList();
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i + length <= tools.size(); i++) {
                byLength.get(length - 1).merge(tools.subList(i, i + length), 1, Integer::sum);
            }
        }
    }

    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| tools in a row | different runs | all runs | share of the commonest |");
        lines.add("|---|---|---|---|");
        for (int length = 1; length <= LONGEST; length++) {
            Map<List<String>, Integer> runs = byLength.get(length - 1);
            int all = runs.values().stream().mapToInt(Integer::intValue).sum();
            int most = runs.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %d | %d | %d | %.1f %% |",
                    length,
                    runs.size(),
                    all,
                    all == 0 ? 0 : 100.0 * most / all));
        }
        return lines;
    }
}
