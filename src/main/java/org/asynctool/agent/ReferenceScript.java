package org.asynctool.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;

/**
 * What a reference agent knows of one sub-task before it begins, the same in every episode.
 *
 * @param subTask the sub-task
 * @param graph which step must be done before which
 * @param remainingMillis for each step the time that it and all that must follow it take at least, as far as
 *     it is known
 * @param tools for each step the name of its tool in the briefing
 */
record ReferenceScript(SubTask subTask, DependencyGraph graph, long[] remainingMillis, List<String> tools) {

    static List<ReferenceScript> of(Task task, List<ToolOwners> owners) {
        List<ReferenceScript> scripts = new ArrayList<>();
        for (SubTask subTask : task.subTasks()) {
            DependencyGraph graph = subTask.graph();
            scripts.add(
                    new ReferenceScript(subTask, graph, remainingMillis(task, subTask, graph), tools(subTask, owners)));
        }
        return List.copyOf(scripts);
    }

    private static long[] remainingMillis(Task task, SubTask subTask, DependencyGraph graph) {
        return graph.remainingPaths(
                step -> task.latency()
                                .of(subTask.id(), subTask.reference().get(step).tool())
                                .typicalMillis(task.thinkTime())
                        + task.thinkTime().leastMillis(),
                step -> true);
    }

    private static List<String> tools(SubTask subTask, List<ToolOwners> owners) {
        Map<String, String> names = new HashMap<>();
        for (ToolOwners tool : owners) {
            String own = tool.ownNames().get(subTask.id());
            if (own != null) {
                names.put(own, tool.tool());
            }
        }
        List<String> tools = new ArrayList<>();
        for (Step step : subTask.reference()) {
            tools.add(names.getOrDefault(step.tool(), step.tool()));
        }
        return List.copyOf(tools);
    }
}
