package org.asynctool.gate;

import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.SubTaskScore;
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
     * @return three lines, safe to print; none if no wait was avoidable
     */
    public static List<String> lines(Scorecard scorecard) {
        return scorecard.subTasks().stream()
                .filter(subTask -> subTask.idle().isPresent())
                .max(Comparator.comparingLong(
                        subTask -> subTask.idle().orElseThrow().waitedMillis()))
                .map(IdleText::lines)
                .orElse(List.of());
    }

    private static List<String> lines(SubTaskScore subTask) {
        Scorecard.Idle idle = subTask.idle().orElseThrow();
        List<String> facts = new Facts()
                .add("expected", "a call of step " + idle.step() + ": " + idle.tool() + ", which was ready")
                .add("actual", "waited for " + TimeText.span(idle.waitedMillis()))
                .lines();
        String head = "longest avoidable wait in sub-task " + SafeText.line(subTask.subTask()) + " from "
                + TimeText.at(idle.fromMillis()) + " to " + TimeText.at(idle.toMillis());
        return List.of(head, facts.get(0), facts.get(1));
    }
}
