package org.asynctool.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.Task;
import org.asynctool.task.TaskBuilder;
import org.asynctool.time.Latency;
import org.asynctool.time.ThinkTime;

/**
 * Reads a task written as {@code a:2 b:5<a c:1<a,b}: steps with their latency in seconds, and the steps
 * that they need. {@code ;} begins the next request, {@code |} the next of the sub-tasks A, B, C.
 */
final class PlanNotation {

    private static final List<String> SUB_TASKS = List.of("A", "B", "C");

    private PlanNotation() {}

    static Task task(String graph, int thinkSeconds) {
        TaskBuilder task = Task.builder().id("graph");
        task.thinkTime(thinkSeconds == 0 ? ThinkTime.none() : new ThinkTime.Fixed(thinkSeconds * 1000L));
        String[] subTasks = graph.split("\\|");
        for (int i = 0; i < subTasks.length; i++) {
            task.subTask(subTask(SUB_TASKS.get(i), subTasks[i], task));
        }
        return task.build();
    }

    private static SubTaskBuilder subTask(String id, String graph, TaskBuilder task) {
        SubTaskBuilder subTask = SubTask.builder(id);
        Map<String, String> titles = new LinkedHashMap<>();
        for (String request : graph.split(";")) {
            subTask.request("Do " + request.strip());
            for (String step : request.strip().split(" ")) {
                String[] parts = step.split("[:<]");
                titles.put(parts[0], "Step " + parts[0]);
                task.latency(parts[0], new Latency.Fixed(Long.parseLong(parts[1]) * 1000));
                String[] after = parts.length == 3 ? parts[2].split(",") : new String[0];
                subTask.step(parts[0], parts[0], Map.of(), after);
            }
        }
        return subTask.world("plan", Map.of("steps", titles));
    }
}
