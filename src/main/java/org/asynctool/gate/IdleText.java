package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;
import org.asynctool.time.TimeText;

/** Where an episode lost time: the step beside which the agent waited longest although it could have called it. */
@API(status = API.Status.INTERNAL)
public final class IdleText {

    private IdleText() {}

    /**
     * Says when that was, which step it was, and how long.
     *
     * @param scorecard the metrics of the episode
     * @return lines in the {@link Layout}, safe to print; none if no wait was avoidable
     */
    public static List<String> lines(Scorecard scorecard) {
        return lines(scorecard, 0);
    }

    static List<String> lines(Scorecard scorecard, int indent) {
        return scorecard.subTasks().stream()
                .filter(subTask -> subTask.idle().isPresent())
                .max(Comparator.comparingLong(
                        subTask -> subTask.idle().orElseThrow().waitedMillis()))
                .map(subTask -> lines(subTask, indent))
                .orElse(List.of());
    }

    private static List<String> lines(SubTaskScore subTask, int indent) {
        Scorecard.Idle idle = subTask.idle().orElseThrow();
        List<String> lines = new ArrayList<>(Layout.sentence(
                indent,
                List.of(
                        "longest avoidable wait in sub-task " + SafeText.line(subTask.subTask()),
                        "from " + TimeText.at(idle.fromMillis()) + " to " + TimeText.at(idle.toMillis()))));
        lines.addAll(new Facts(indent)
                .addData("expected", "a call of step " + idle.step() + ": " + idle.tool() + ", which was ready")
                .addData("actual", "waited for " + TimeText.span(idle.waitedMillis()))
                .lines());
        return lines;
    }
}
