package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;
import org.asynctool.time.TimeText;

/**
 * Where an episode first went another way than its task wants.
 *
 * @param subTask id of the sub-task
 * @param virtualMillis when it showed, in virtual milliseconds
 * @param cause why the sub-task failed, such as {@code neglect}; empty where that is not known
 * @param expected what was expected, for people
 * @param actual what happened instead, for people
 */
@API(status = API.Status.EXPERIMENTAL)
public record Diverged(String subTask, long virtualMillis, String cause, String expected, String actual) {

    /** Says it in lines that are safe to print and indented by so many columns. */
    List<String> lines(int indent) {
        String head = "first divergence in sub-task " + SafeText.line(subTask) + " at " + TimeText.at(virtualMillis)
                + (cause.isEmpty() ? "" : ": " + SafeText.line(cause));
        List<String> lines = new ArrayList<>(Layout.sentence(indent, List.of(head)));
        lines.addAll(new Facts(indent)
                .addData("expected", expected)
                .addData("actual", actual)
                .lines());
        return lines;
    }
}
