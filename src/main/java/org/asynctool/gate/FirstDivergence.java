package org.asynctool.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;

/** Where an episode first went another way than its task wants, for failure texts. */
@API(status = API.Status.INTERNAL)
public final class FirstDivergence {

    private FirstDivergence() {}

    /**
     * Says where and when it was, what was expected there, and what happened.
     *
     * @param scorecard the metrics of the episode
     * @return lines in the {@link org.asynctool.text.Layout}, safe to print; none if the episode succeeded
     */
    public static List<String> lines(Scorecard scorecard) {
        return lines(scorecard, 0);
    }

    /**
     * Says where and when it was, what was expected there, and what happened.
     *
     * @param scorecard the metrics of the episode
     * @param indent how far the lines are indented, in columns, 0 or more
     * @return lines in the {@link org.asynctool.text.Layout}, safe to print; none if the episode succeeded
     */
    public static List<String> lines(Scorecard scorecard, int indent) {
        return of(scorecard).map(diverged -> diverged.lines(indent)).orElse(List.of());
    }

    static Optional<Diverged> of(Scorecard scorecard) {
        return scorecard.subTasks().stream()
                .filter(subTask -> !subTask.reasons().isEmpty())
                .min(Comparator.comparingLong(subTask -> first(subTask).virtualMillis()))
                .map(FirstDivergence::of);
    }

    private static Diverged of(SubTaskScore subTask) {
        Reason reason = first(subTask);
        return new Diverged(
                subTask.subTask(),
                reason.virtualMillis(),
                subTask.cause().map(cause -> cause.kind().word()).orElse(""),
                reason.expected(),
                reason.actual());
    }

    private static Reason first(SubTaskScore subTask) {
        return subTask.reasons().get(0);
    }
}
