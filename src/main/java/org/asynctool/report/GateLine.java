package org.asynctool.report;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.asynctool.gate.GateVerdict;
import org.asynctool.text.SafeText;

/**
 * The line that each gate prints, and the last line of a benchmark, which says where its results are.
 *
 * <pre>
 * [asynctool] PASS gate: task.success >= 0.95  1.00 over 30 tasks
 * [asynctool] FAIL gate: time.efficiency >= 0.90  0.66 over 30 tasks
 * [asynctool] SKIP gate: task.success >= 0.95  only 1 of 30 tasks was selected
 * [asynctool] results in target/asynctool/local-1/com.example.TravelDeskTest
 * </pre>
 */
@API(status = API.Status.INTERNAL)
public final class GateLine {

    private static final String HEAD = "[asynctool] ";

    private GateLine() {}

    /**
     * Returns the line of a gate.
     *
     * @param verdict what became of it
     * @return the line, safe to print, without a line feed; only a long formula makes it wider than
     *     {@value TaskLine#COLUMNS} columns
     */
    public static String of(GateVerdict verdict) {
        String head = HEAD + word(verdict.state()) + " gate: " + verdict.spec().describe() + "  ";
        int room = Math.max(0, TaskLine.COLUMNS - SafeText.width(head));
        return head + SafeText.fit(text(verdict), room);
    }

    /**
     * Returns the line that says where the results are.
     *
     * @param folder the folder of the benchmark
     * @return the line, safe to print, without a line feed
     */
    public static String results(Path folder) {
        return HEAD + "results in " + SafeText.line(folder.toString());
    }

    private static String word(GateVerdict.State state) {
        return switch (state) {
            case PASSED -> "PASS";
            case FAILED -> "FAIL";
            case ERROR -> "ERROR";
            case SKIPPED -> "SKIP";
        };
    }

    /** What the first line of a verdict says behind the name of the gate: "gate ... failed: 0.66 over 30 tasks". */
    private static String text(GateVerdict verdict) {
        String firstLine = verdict.text().lines().findFirst().orElse("");
        return firstLine.substring(firstLine.indexOf(": ") + 1).strip();
    }
}
