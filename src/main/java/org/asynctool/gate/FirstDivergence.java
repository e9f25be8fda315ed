package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.text.SafeText;
import org.asynctool.time.TimeText;

/** Where an episode first went another way than its task wants, for failure texts. */
@API(status = API.Status.INTERNAL)
public final class FirstDivergence {

    private FirstDivergence() {}

    /**
     * Says where and when it was, what was expected there, and what happened.
     *
     * @param scorecard the metrics of the episode
     * @return three lines, safe to print; none if the episode succeeded
     */
    public static List<String> lines(Scorecard scorecard) {
        return scorecard.subTasks().stream()
                .filter(subTask -> !subTask.reasons().isEmpty())
                .min(Comparator.comparingLong(subTask -> first(subTask).virtualMillis()))
                .map(FirstDivergence::lines)
                .orElse(List.of());
    }

    private static List<String> lines(SubTaskScore subTask) {
        Reason reason = first(subTask);
        List<String> lines = new ArrayList<>();
        lines.add("first divergence in sub-task " + SafeText.line(subTask.subTask()) + " at "
                + TimeText.at(reason.virtualMillis())
                + subTask.cause().map(cause -> ": " + cause.kind().word()).orElse(""));
        lines.addAll(new Facts()
                .add("expected", reason.expected())
                .add("actual", reason.actual())
                .lines());
        return lines;
    }

    private static Reason first(SubTaskScore subTask) {
        return subTask.reasons().get(0);
    }
}
