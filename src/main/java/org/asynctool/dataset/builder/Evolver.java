package org.asynctool.dataset.builder;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.TaskIds;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;

/**
 * Makes other tasks of tasks. What it returns passes its audit and is solved by {@link GreedyAgent}. Immutable; the
 * same task and seed give the same result, to the byte, unless a {@link Rewriter} has a say.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Evolver {

    /** So many candidates are looked at for each task. */
    private static final int MOST_CANDIDATES = 60;

    private final long seed;
    private final List<Task> others;
    private final Rewriter rewriter;

    private Evolver(long seed, List<Task> others, Rewriter rewriter) {
        this.seed = seed;
        this.others = List.copyOf(others);
        this.rewriter = rewriter;
    }

    /**
     * Makes an evolver.
     *
     * @param seed what all choices derive from
     * @return an evolver that knows no other tasks and rewords by templates
     */
    public static Evolver seeded(long seed) {
        return new Evolver(seed, List.of(), request -> "");
    }

    /**
     * Gives it tasks to join to others by {@link Evolution#DEEPEN}.
     *
     * @param tasks the tasks
     * @return an evolver that knows them
     */
    public Evolver withOthers(List<Task> tasks) {
        return new Evolver(seed, tasks, rewriter);
    }

    /**
     * Lets somebody else reword; templates are used where nothing usable comes back.
     *
     * @param hook rewords
     * @return an evolver that asks the hook first
     */
    public Evolver withRewriter(Rewriter hook) {
        return new Evolver(seed, others, hook);
    }

    /**
     * Makes another task of a task.
     *
     * @param task the task
     * @param how the kind of change
     * @return the other task, whose id tells the kind of change; empty if no change of that kind gives a sound one
     */
    public Optional<Task> evolve(Task task, Evolution how) {
        UniformRandomProvider random = Seeds.random(seed, how.word() + " " + task.id());
        return change(how).candidates(task, random).stream()
                .limit(MOST_CANDIDATES)
                .map(candidate -> named(candidate, how))
                .filter(Evolver::isSound)
                .findFirst();
    }

    private Change change(Evolution how) {
        return switch (how) {
            case REWORD -> new Rewording(rewriter);
            case DEEPEN -> new Deepening(others);
            case DISTRACT -> new Distraction();
            case RETIME -> new Retiming();
            case VARY -> new NumberChange();
        };
    }

    private Task named(Task task, Evolution how) {
        String id = TaskIds.of(task.id() + "." + how.word());
        return new Task(
                id,
                task.description(),
                task.tags(),
                task.subTasks(),
                task.latency(),
                task.thinkTime(),
                task.limits(),
                task.faults(),
                Seeds.mix(seed, Seeds.ofText(id)),
                task.human());
    }

    private static boolean isSound(Task task) {
        return Audit.audit(task).isEmpty()
                && EnvironmentFactory.of(task)
                        .environment(1)
                        .run(new GreedyAgent())
                        .succeeded();
    }
}
