package org.asynctool.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.task.Task;

/**
 * Shows what an agent makes of smaller and larger budgets of tokens: one episode for each, on the same draws.
 *
 * <p>An agent sees its budget, so a trace of one budget does not tell what would happen with another one.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BudgetSweep {

    private BudgetSweep() {}

    /**
     * Runs an agent once with each budget, with the installed worlds.
     *
     * @param task the task; its own limit of tokens does not count
     * @param agent the agent; it is not closed
     * @param budgets the budgets in tokens, each 1 or more
     * @return one row for each budget, in their order
     * @throws CouldNotRunException if an episode could not run
     */
    public static List<Row> run(Task task, Agent agent, List<Long> budgets) {
        return run(task, EnvironmentFactory::of, agent, budgets);
    }

    /**
     * Runs an agent once with each budget.
     *
     * @param task the task; its own limit of tokens does not count
     * @param environments makes the environments of the task with each budget
     * @param agent the agent; it is not closed
     * @param budgets the budgets in tokens, each 1 or more
     * @return one row for each budget, in their order
     * @throws CouldNotRunException if an episode could not run
     */
    public static List<Row> run(
            Task task, Function<Task, EnvironmentFactory> environments, Agent agent, List<Long> budgets) {
        List<Row> rows = new ArrayList<>();
        for (long budget : budgets) {
            Task bounded = task.withLimits(task.limits().withTokens(budget));
            rows.add(row(budget, environments.apply(bounded).environment(1).run(agent)));
        }
        return List.copyOf(rows);
    }

    private static Row row(long budget, Episode episode) {
        Scorecard scorecard = episode.scorecard();
        return new Row(
                budget,
                scorecard.success(),
                scorecard.value(Metrics.SUBTASK_PROGRESS).orElseThrow(),
                episode.trace().end().limit().filter("tokens"::equals).isPresent());
    }

    /**
     * What an agent made of one budget.
     *
     * @param budget the budget in tokens
     * @param success whether the task succeeded
     * @param progress the value of {@code subtask.progress}, from 0 to 1
     * @param exhausted whether the budget ended the episode
     */
    public record Row(long budget, boolean success, double progress, boolean exhausted) {}
}
