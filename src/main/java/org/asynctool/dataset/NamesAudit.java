package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asynctool.agent.ToolOwners;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.metric.GoalChecks;
import org.asynctool.task.Fault;
import org.asynctool.task.Goal;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.text.Nearest;
import tools.jackson.core.JsonPointer;

/** Looks for names, outside of references, that stand for nothing. */
final class NamesAudit {

    private final Task task;
    private final Map<String, Set<String>> ownNames = new TreeMap<>();
    private final Set<String> everyOwnName = new TreeSet<>();
    private final Set<String> publishedNames = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    NamesAudit(Task task, List<ToolOwners> tools) {
        this.task = task;
        task.subTasks().forEach(subTask -> ownNames.put(subTask.id(), new TreeSet<>()));
        for (ToolOwners tool : tools) {
            publishedNames.add(tool.tool());
            everyOwnName.addAll(tool.ownNames().values());
            tool.ownNames().forEach((subTask, own) -> ownNames.get(subTask).add(own));
        }
    }

    List<Problem> problems() {
        for (int i = 0; i < task.subTasks().size(); i++) {
            subTask("/subTasks/" + i, task.subTasks().get(i));
        }
        task.latency().tools().keySet().forEach(this::latency);
        task.limits()
                .toolCalls()
                .keySet()
                .forEach(tool -> tool(member("/limits/toolCalls", tool), tool, Optional.empty()));
        for (int i = 0; i < task.faults().size(); i++) {
            Fault fault = task.faults().get(i);
            if (!fault.tool().equals(Fault.EVERY_TOOL)) {
                tool("/faults/" + i + "/tool", fault.tool(), fault.subTask());
            }
        }
        return problems;
    }

    private void subTask(String place, SubTask subTask) {
        goal(place + "/goal", subTask.goal());
        for (String tool : subTask.validForMillis().keySet()) {
            tool(member(place + "/validFor", tool), tool, Optional.of(subTask.id()));
        }
        for (int i = 0; i < subTask.checkpoints().size(); i++) {
            check(
                    place + "/checkpoints/" + i + "/check",
                    subTask.checkpoints().get(i).check());
        }
    }

    private void goal(String place, Goal goal) {
        for (int i = 0; i < goal.forbidden().size(); i++) {
            String tool = goal.forbidden().get(i);
            if (!publishedNames.contains(tool)) {
                tool(place + "/forbidden/" + i, tool, Optional.empty());
            }
        }
        for (int i = 0; i < goal.checks().size(); i++) {
            check(place + "/checks/" + i, goal.checks().get(i));
        }
    }

    private void check(String place, String name) {
        try {
            GoalChecks.named(name);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(place, e));
        }
    }

    /** A key names a tool, or a sub-task and its tool; tools may have a slash in their names too. */
    private void latency(String key) {
        String place = member("/latency/tools", key);
        int slash = key.indexOf('/');
        String subTask = key.substring(0, Math.max(0, slash));
        if (!everyOwnName.contains(key) && ownNames.containsKey(subTask)) {
            tool(place, key.substring(slash + 1), Optional.of(subTask));
        } else {
            tool(place, key, Optional.empty());
        }
    }

    private void tool(String place, String tool, Optional<String> subTask) {
        Set<String> known =
                subTask.map(id -> ownNames.getOrDefault(id, Set.of())).orElse(everyOwnName);
        if (!known.contains(tool)) {
            String owner = subTask.map(id -> "sub-task " + id).orElse("no world of this task");
            problems.add(new Problem(
                    place,
                    owner + (subTask.isPresent() ? " has no tool '" : " has a tool '") + tool + "'"
                            + Nearest.hint(tool, known, "the tools are " + String.join(", ", known))));
        }
    }

    private static String member(String place, String name) {
        return place + JsonPointer.empty().appendProperty(name);
    }
}
