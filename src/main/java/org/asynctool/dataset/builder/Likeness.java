package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;

/**
 * How alike tasks are: the share of what two have in common of all that they have, by Jaccard, where a task has the
 * runs of three words of its requests and the runs of two tools of its references.
 */
final class Likeness {

    private static final int WORDS = 3;
    private static final int TOOLS = 2;

    private final double most;
    private final Map<String, long[]> known = new LinkedHashMap<>();

    Likeness(double most) {
        this.most = most;
    }

    void add(Task task) {
        known.put(task.id(), features(task));
    }

    /** Returns which known task is too much like this one, and how much; empty if there is none. */
    Optional<String> tooAlike(Task task) {
        if (most >= 1) {
            return Optional.empty();
        }
        long[] features = features(task);
        for (Map.Entry<String, long[]> other : known.entrySet()) {
            double alike = jaccard(features, other.getValue());
            if (alike >= most) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "it is %.0f %% like task '%s', expected less than %.0f %%",
                        100 * alike,
                        other.getKey(),
                        100 * most));
            }
        }
        return Optional.empty();
    }

    private static long[] features(Task task) {
        Set<Long> features = new TreeSet<>();
        for (SubTask subTask : task.subTasks()) {
            String text = String.join(" ", subTask.requests()).toLowerCase(Locale.ROOT);
            addRuns(List.of(text.split("[^\\p{L}\\p{N}]+")), WORDS, features);
            List<String> tools = new ArrayList<>();
            tools.add("first tool");
            subTask.reference().stream().map(Step::tool).forEach(tools::add);
            addRuns(tools, TOOLS, features);
        }
        return features.stream().mapToLong(Long::longValue).toArray();
    }

    private static void addRuns(List<String> parts, int length, Set<Long> features) {
        for (int i = 0; i == 0 || i + length <= parts.size(); i++) {
            features.add(Seeds.ofText(String.join("\n", parts.subList(i, Math.min(i + length, parts.size())))));
        }
    }

    /** Both arrays are sorted and hold nothing twice. */
    private static double jaccard(long[] one, long[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) common / (one.length + other.length - common);
    }
}
