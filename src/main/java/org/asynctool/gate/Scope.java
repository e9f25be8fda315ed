package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;

/**
 * What a gate looks at. All conditions hold together.
 *
 * @param tag a tag that its tasks have; empty for any
 * @param category a category: of metrics that sub-tasks have, the values of sub-tasks of that category; of all others,
 *     those of tasks with such a sub-task; empty for any
 * @param tasks ids of tasks; empty for all
 */
@API(status = API.Status.EXPERIMENTAL)
public record Scope(String tag, String category, List<String> tasks) {

    /** Everything. */
    public static final Scope ALL = new Scope("", "", List.of());

    /**
     * Copies the list.
     *
     * @param tag a tag that its tasks have; empty for any
     * @param category a category; empty for any
     * @param tasks ids of tasks; empty for all
     */
    public Scope {
        tasks = List.copyOf(tasks);
    }

    /** Returns the conditions as in a gate's formula: {@code [tag=dual, category=Travel]}; nothing for everything. */
    String describe() {
        List<String> conditions = new ArrayList<>();
        if (!tag.isEmpty()) {
            conditions.add("tag=" + tag);
        }
        if (!category.isEmpty()) {
            conditions.add("category=" + category);
        }
        if (!tasks.isEmpty()) {
            conditions.add("tasks=" + String.join("+", tasks));
        }
        return conditions.isEmpty() ? "" : "[" + String.join(", ", conditions) + "]";
    }

    /** Adds the conditions, each as a fact. */
    void addTo(Facts facts) {
        if (!tag.isEmpty()) {
            facts.add("tag", tag);
        }
        if (!category.isEmpty()) {
            facts.add("category", category);
        }
        if (!tasks.isEmpty()) {
            facts.add("tasks", String.join(", ", tasks));
        }
    }

    /** Tells whether a task belongs, as far as its id and its tags say. */
    boolean holds(String task, Set<String> tags) {
        return (tag.isEmpty() || tags.contains(tag)) && (tasks.isEmpty() || tasks.contains(task));
    }

    /** Tells whether an episode belongs: by id and tags of its task, and by the categories of its sub-tasks. */
    boolean holds(Scorecard scorecard, Set<String> tags) {
        return holds(scorecard.task(), tags)
                && (category.isEmpty() || scorecard.subTasks().stream().anyMatch(this::isOfCategory));
    }

    private boolean isOfCategory(SubTaskScore score) {
        return score.category().equals(category);
    }

    /** Returns the value of an episode that belongs; empty if the metric does not count in it. */
    OptionalDouble value(Metric metric, Scorecard scorecard) {
        if (metric.successOnly() && !scorecard.success()) {
            return OptionalDouble.empty();
        }
        if (category.isEmpty()) {
            return scorecard.value(metric.name());
        }
        OptionalDouble ofSubTasks = scorecard.subTasks().stream()
                .filter(this::isOfCategory)
                .map(score -> score.value(metric.name()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
        return ofSubTasks.isPresent() ? ofSubTasks : scorecard.value(metric.name());
    }

    /**
     * Says why nothing can ever belong.
     *
     * @param tags the tags of each task, by its id
     * @return a sentence that names what there is; empty if something belongs, as far as ids and tags say
     */
    public Optional<String> problem(Map<String, Set<String>> tags) {
        for (String task : tasks) {
            if (!tags.containsKey(task)) {
                return Optional.of("there is no task '" + task + "'");
            }
        }
        if (tags.entrySet().stream().anyMatch(task -> holds(task.getKey(), task.getValue()))) {
            return Optional.empty();
        }
        Set<String> known = new TreeSet<>();
        tags.values().forEach(known::addAll);
        return Optional.of(
                "no task has the tag '" + tag + "'" + (known.isEmpty() ? "; none has any" : "; there are " + known));
    }
}
