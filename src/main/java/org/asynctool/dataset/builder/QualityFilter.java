package org.asynctool.dataset.builder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.RandomAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.dataset.builder.Rejection.Reason;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.task.Task;

/**
 * Keeps tasks that can be judged fairly, cannot be guessed, and are not there already. It remembers what it kept, so
 * each set of tasks needs one of its own. The verdict on a task depends on the tasks judged before and on nothing
 * else.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class QualityFilter {

    private final FilterRules rules;
    private final Likeness kept;

    private QualityFilter(FilterRules rules) {
        this.rules = rules;
        this.kept = new Likeness(rules.mostAlike());
    }

    /**
     * Makes a filter that has kept nothing so far.
     *
     * @param rules what it asks for
     * @return the filter
     */
    public static QualityFilter of(FilterRules rules) {
        return new QualityFilter(rules);
    }

    /**
     * Judges a task, and remembers it if it is kept.
     *
     * @param task the task
     * @return why it is not kept; empty if it is
     */
    public Optional<Rejection> judge(Task task) {
        Optional<Rejection> rejection = Optional.of(task).flatMap(this::audit).or(() -> {
            EnvironmentFactory factory = EnvironmentFactory.of(task);
            return times(factory)
                    .or(() -> alike(task))
                    .or(() -> guessed(factory))
                    .or(() -> chance(factory));
        });
        if (rejection.isEmpty()) {
            kept.add(task);
        }
        return rejection;
    }

    private Optional<Rejection> audit(Task task) {
        List<Problem> problems = Audit.audit(task);
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Rejection(task.id(), Reason.AUDIT, problems.get(0).toString()));
    }

    private Optional<Rejection> times(EnvironmentFactory factory) {
        Scorecard score = play(factory, new GreedyAgent());
        if (!score.success()) {
            return reject(factory, Reason.UNSOLVED, "GreedyAgent follows the reference and does not succeed");
        }
        double ratio = value(score, Metrics.TIME_SERIAL) / value(score, Metrics.TIME_BOUND);
        return ratio >= rules.leastRatio() && ratio <= rules.greatestRatio()
                ? Optional.empty()
                : reject(
                        factory,
                        Reason.RATIO,
                        String.format(
                                Locale.ROOT,
                                "time.serial / time.bound is %.2f, expected %s to %s",
                                ratio,
                                rules.leastRatio(),
                                rules.greatestRatio()));
    }

    private Optional<Rejection> alike(Task task) {
        return kept.tooAlike(task).map(other -> new Rejection(task.id(), Reason.ALIKE, other));
    }

    private Optional<Rejection> guessed(EnvironmentFactory factory) {
        return solved(play(factory, new GuessingAgent(factory.task())))
                .flatMap(subTask -> reject(
                        factory,
                        Reason.GUESSED,
                        "sub-task " + subTask + " succeeds without a call, by an answer that the request shows"));
    }

    private Optional<Rejection> chance(EnvironmentFactory factory) {
        int successes = 0;
        for (int seed = 0; seed < rules.chanceSeeds(); seed++) {
            Optional<String> solved = solved(play(factory, new RandomAgent(seed)));
            if (solved.isPresent() && ++successes > rules.mostByChance()) {
                return reject(
                        factory,
                        Reason.CHANCE,
                        "RandomAgent with seed " + seed + " succeeds in sub-task " + solved.get() + ", success number "
                                + successes + "; at most " + rules.mostByChance() + " in " + rules.chanceSeeds()
                                + " tries may be");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> solved(Scorecard score) {
        return score.subTasks().stream()
                .filter(SubTaskScore::success)
                .map(SubTaskScore::subTask)
                .findFirst();
    }

    private static Scorecard play(EnvironmentFactory factory, Agent agent) {
        return factory.environment(1).run(agent).scorecard();
    }

    private static double value(Scorecard score, String metric) {
        return score.value(metric).orElseThrow();
    }

    private static Optional<Rejection> reject(EnvironmentFactory factory, Reason reason, String text) {
        return Optional.of(new Rejection(factory.task().id(), reason, text));
    }
}
