package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asynctool.task.Fault;
import org.asynctool.task.LatencyPlan;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.text.Count;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;

/** One composed task in the making; see {@link Composer}. */
final class Composition {

    private static final List<String> SUB_TASKS = List.of("A", "B", "C");
    private static final String SEPARATOR = "--";
    private static final Set<String> OWN_TAGS = Set.of("single", "dual", "tri", "same-category", "cross-category");

    private final List<Part> parts = new ArrayList<>();
    private final long seed;
    private final Optional<LatencyProfile> latency;
    private final Optional<ThinkTime> thinkTime;

    /**
     * One of the tasks.
     *
     * @param task the task
     * @param old its sub-task
     * @param id id of the sub-task in the composed task
     */
    record Part(Task task, SubTask old, String id) {

        SubTask subTask() {
            return new SubTask(
                    id,
                    old.category(),
                    old.requests(),
                    old.worlds(),
                    old.tools(),
                    old.reference(),
                    old.goal(),
                    old.validForMillis(),
                    old.checkpoints());
        }

        List<Fault> faults() {
            return task.faults().stream()
                    .map(fault -> new Fault(
                            fault.kind(),
                            fault.tool(),
                            Optional.of(id),
                            fault.attempts(),
                            fault.probability(),
                            fault.result(),
                            fault.afterMillis(),
                            fault.factor()))
                    .toList();
        }
    }

    Composition(List<Task> tasks, long seed, Optional<LatencyProfile> latency, Optional<ThinkTime> thinkTime) {
        if (tasks.size() < 2 || tasks.size() > SUB_TASKS.size()) {
            throw new IllegalArgumentException("expected 2 or 3 tasks to compose, but there are " + tasks.size());
        }
        for (Task task : tasks) {
            if (task.subTasks().size() != 1) {
                throw new IllegalArgumentException("task '" + task.id() + "' has "
                        + Count.of(task.subTasks().size(), "sub-task")
                        + "; only tasks with one sub-task can be composed");
            }
            parts.add(new Part(task, task.subTasks().get(0), SUB_TASKS.get(parts.size())));
        }
        this.seed = seed;
        this.latency = latency;
        this.thinkTime = thinkTime;
    }

    Task task() {
        String id = id();
        return new Task(
                id,
                description(),
                tags(),
                parts.stream().map(Part::subTask).toList(),
                latencies(id),
                thinkTime(),
                MergedLimits.of(parts),
                parts.stream().flatMap(part -> part.faults().stream()).toList(),
                Seeds.mix(seed, Seeds.ofText(id)));
    }

    /** Parts that were composed already could give one id to different tasks; a digest tells them apart. */
    private String id() {
        List<String> ids = parts.stream().map(part -> part.task().id()).toList();
        boolean plain = ids.stream().noneMatch(id -> (id + "-").contains(SEPARATOR) || id.startsWith("-"));
        return plain ? TaskIds.of(String.join(SEPARATOR, ids)) : TaskIds.digested(String.join("+", ids));
    }

    private String description() {
        return parts.stream()
                .map(part -> part.task().description())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        parts.forEach(part -> tags.addAll(part.task().tags()));
        tags.removeAll(OWN_TAGS);
        tags.add(parts.size() == 2 ? "dual" : "tri");
        long categories =
                parts.stream().map(part -> part.old().category()).distinct().count();
        tags.add(categories == 1 ? "same-category" : "cross-category");
        return List.copyOf(tags);
    }

    private LatencyPlan latencies(String id) {
        return latency.map(profile -> profile.plan(Seeds.mix(seed, Seeds.ofText("latency of " + id)), tools()))
                .orElseGet(() -> MergedLatencies.of(parts));
    }

    private List<String> tools() {
        return parts.stream()
                .flatMap(part -> part.old().reference().stream())
                .map(step -> step.tool())
                .distinct()
                .sorted()
                .toList();
    }

    private ThinkTime thinkTime() {
        Task first = parts.get(0).task();
        for (Part part : parts) {
            if (thinkTime.isEmpty() && !part.task().thinkTime().equals(first.thinkTime())) {
                throw new IllegalArgumentException("task '" + first.id() + "' has think time " + first.thinkTime()
                        + ", but task '" + part.task().id() + "' has "
                        + part.task().thinkTime() + "; say by withThinkTime(...) which one the composed task has");
            }
        }
        return thinkTime.orElse(first.thinkTime());
    }
}
