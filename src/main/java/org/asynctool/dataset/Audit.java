package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.dataset.VisibilityAudit.Ancestors;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.trace.ReferenceRun;

/**
 * Looks for mistakes in a task that only show when its worlds run. A task that passes can be judged
 * fairly: the reference does what it promises, whichever legal way it is gone.
 *
 * <ul>
 *   <li>Worlds, tools and goal checks that the task names exist.
 *   <li>The reference, executed alone, runs without an error.
 *   <li>In every legal order each step has the same result and the final state is the same, as far as the
 *       goal looks at it. All orders are tried up to {@value #MOST_ORDERS}, else a sample of that many that
 *       follows from the task's seed; of a reference whose steps are all read-only {@value #READ_ONLY_ORDERS}.
 *   <li>The same holds for {@value #LATENCY_SEEDS} seeds of random latencies: no result hangs on the time at
 *       which a step happens to execute. Where all latencies of the reference are fixed, or no world asks
 *       for the time, there is nothing to try.
 *   <li>Each value of an argument is visible in a request of its step or before, or in a result of a step
 *       that must come before; or it is marked {@code derived}.
 *   <li>Steps that are the same call, with no order between them, have the same result.
 * </ul>
 */
@API(status = API.Status.STABLE)
public final class Audit {

    /** So many legal orders of a sub-task's reference are tried at most. */
    public static final int MOST_ORDERS = 120;

    /** So many are tried where all steps are read-only: the two orders that lie farthest apart. */
    public static final int READ_ONLY_ORDERS = 2;

    /** With so many seeds of random latencies a reference is tried. */
    public static final int LATENCY_SEEDS = 20;

    /** How much of a value a problem shows, in characters. */
    static final int LONGEST_VALUE = 120;

    private final EnvironmentFactory factory;
    private final Task task;

    private Audit(EnvironmentFactory factory) {
        this.factory = factory;
        this.task = factory.task();
    }

    /**
     * A mistake in a task.
     *
     * @param pointer JSON pointer to where it is in the task, empty for the task as a whole
     * @param text what is wrong and what to do
     */
    public record Problem(String pointer, String text) {

        /** Returns place and text as messages name them. */
        @Override
        public String toString() {
            return pointer.isEmpty() ? text : pointer + ": " + text;
        }

        static Problem of(String place, RuntimeException fault) {
            return fault instanceof InvalidTaskException invalid
                    ? new Problem(place + invalid.pointer(), invalid.problem())
                    : new Problem(place, String.valueOf(fault.getMessage()));
        }
    }

    /**
     * Prepares the audit of a task with the worlds of its environments.
     *
     * @param factory the environments of the task
     * @return the audit
     */
    public static Audit of(EnvironmentFactory factory) {
        return new Audit(factory);
    }

    /**
     * Audits a task with the installed worlds.
     *
     * @param task the task
     * @return its mistakes, in the order of the task; empty if there are none
     */
    public static List<Problem> audit(Task task) {
        try {
            return of(EnvironmentFactory.of(task)).problems();
        } catch (IllegalArgumentException e) {
            return List.of(Problem.of("", e));
        }
    }

    /**
     * Audits the task.
     *
     * @return its mistakes: names first, then sub-task by sub-task; empty if there are none
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(new NamesAudit(task, factory.toolOwners()).problems());
        ReferenceRun run;
        try {
            run = factory.referenceRun(1);
        } catch (RuntimeException e) {
            problems.add(Problem.of("", e));
            return problems;
        }
        for (int i = 0; i < task.subTasks().size(); i++) {
            problems.addAll(problems("/subTasks/" + i, task.subTasks().get(i), run));
        }
        return problems;
    }

    /**
     * Refuses the task if it has a mistake.
     *
     * @throws InvalidTaskException if it has; with the first one
     */
    public void require() {
        problems().stream().findFirst().ifPresent(problem -> {
            throw new InvalidTaskException(problem.pointer(), problem.text());
        });
    }

    private List<Problem> problems(String place, SubTask subTask, ReferenceRun reference) {
        ReferenceRun.SubTaskRun run = reference.of(subTask.id()).orElseThrow();
        DependencyGraph graph = subTask.graph();
        Ancestors ancestors = Ancestors.of(graph);
        List<Problem> problems = new ArrayList<>(new VisibilityAudit(place, subTask, run, ancestors).problems());
        problems.addAll(new ReferenceAudit(factory, place, subTask, run, graph).problems(ancestors));
        return problems;
    }
}
