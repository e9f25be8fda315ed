package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.text.SafeText;

/**
 * What a set of tasks is like: how many there are of which kind, and which tools their references use. The same tasks
 * give the same text.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TaskReport {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final ToolCoverage tools = new ToolCoverage();
    private final ToolRuns runs = new ToolRuns();
    private int tasks;

    private TaskReport() {}

    /**
     * Reports on tasks; their references are executed once.
     *
     * @param tasks tasks that pass their audit
     * @return the report
     */
    public static TaskReport of(Collection<Task> tasks) {
        TaskReport report = new TaskReport();
        tasks.forEach(report::add);
        return report;
    }

    private void add(Task task) {
        tasks++;
        count("sub-tasks a task", padded(task.subTasks().size()));
        int steps = 0;
        int depth = 0;
        int width = 0;
        for (SubTask subTask : task.subTasks()) {
            Shape shape = Shape.of(subTask.graph());
            steps += shape.steps();
            depth = Math.max(depth, shape.depth());
            width += shape.width();
            count("category of a sub-task", subTask.category().isEmpty() ? "none" : escaped(subTask.category()));
            subTask.worlds().keySet().forEach(world -> count("world of a sub-task", escaped(world)));
            tools.add(subTask);
            runs.add(subTask);
        }
        count("steps a task", padded(steps));
        count("depth (longest chain of a sub-task)", padded(depth));
        count("width (most steps of one level, over all sub-tasks)", padded(width));
        count("time.serial / time.bound", ratio(task));
    }

    private void count(String property, String value) {
        counts.computeIfAbsent(property, first -> new TreeMap<>()).merge(value, 1, Integer::sum);
    }

    private static String escaped(String name) {
        return SafeText.forMarkdown(name, SafeText.MAX_LENGTH);
    }

    /** Blanks in front, so that texts sort as numbers. */
    private static String padded(int number) {
        return String.format(Locale.ROOT, "%4d", number);
    }

    /** In steps of a half: what lies between is of no interest. */
    private static String ratio(Task task) {
        Scorecard score = EnvironmentFactory.of(task)
                .environment(1)
                .run(new GreedyAgent())
                .scorecard();
        double ratio = score.value(Metrics.TIME_SERIAL).orElseThrow()
                / score.value(Metrics.TIME_BOUND).orElseThrow();
        double from = Math.floor(2 * ratio) / 2;
        return String.format(Locale.ROOT, "%6.1f to %.1f", from, from + 0.5);
    }

    /**
     * Returns the tools of the tasks' worlds that no reference uses.
     *
     * @return {@code <world>/<tool>}, sorted; empty if every tool is used
     */
    public List<String> unusedTools() {
        return tools.unused();
    }

    /**
     * Returns the report as Markdown tables.
     *
     * @return tables without headings; each line ends in a line feed
     */
    public String markdown() {
        Collection<String> lines = new ArrayList<>();
        lines.add("| " + "property" + " | value: tasks |");
        lines.add("|---|---|");
        lines.add("| tasks | " + tasks + " |");
        counts.forEach((property, values) -> {
            StringBuilder row = new StringBuilder();
            values.forEach((value, count) -> row.append(row.length() == 0 ? "" : ", ")
                    .append(value.strip())
                    .append(": ")
                    .append(count));
            lines.add("| " + property + " | " + row + " |");
        });
        lines.add("");
        lines.addAll(tools.markdown());
        lines.add("");
        lines.addAll(runs.markdown());
        return String.join("\n", lines) + "\n";
    }
}
