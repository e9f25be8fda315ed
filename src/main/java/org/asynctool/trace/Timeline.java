package org.asynctool.trace;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.json.StrictObject;
import org.asynctool.text.Count;
import org.asynctool.text.SafeText;
import org.asynctool.time.VirtualTime;

/**
 * A trace as text for people, at most {@value #COLUMNS} columns wide: one row for each call, answer
 * and further request, over virtual time from the left to the right.
 *
 * <pre>
 * = pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
 * c1 A find_flight       |  ======*                    | t=3.000s ok
 * c2 B count_stock       |  ===========-*              | t=5.000s ok
 * waits                  |  ~~~~~~  ~~~                | 2 waits, 3.000s
 * answer A               |                           ! | t=10.000s "booked F1"
 * </pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Timeline {

    /** The greatest width of a line, in columns. */
    public static final int COLUMNS = 80;

    /** How many rows a timeline has at most, where nobody says otherwise. */
    public static final int MAX_ROWS = 30;

    private static final String LEGEND = "= pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting";

    private Timeline() {}

    /**
     * Returns the timeline of a trace with at most {@link #MAX_ROWS} rows.
     *
     * @param trace the trace
     * @return its lines, without line feeds: a legend, the rows, all waits in one row, the end
     */
    public static List<String> of(Trace trace) {
        return of(trace, MAX_ROWS);
    }

    /**
     * Returns the timeline of a trace.
     *
     * @param trace the trace
     * @param maxRows how many rows to show, 2 or more; of a longer episode the first and the last ones
     *     are shown, with a line between that says how many were left out
     * @return its lines, without line feeds
     * @throws IllegalArgumentException if {@code maxRows} is below 2
     */
    public static List<String> of(Trace trace, int maxRows) {
        if (maxRows < 2) {
            throw new IllegalArgumentException("maxRows must be 2 or more, but was " + maxRows);
        }
        TimelineRows rows = TimelineRows.of(trace);
        List<String> lines = new ArrayList<>();
        lines.add(LEGEND);
        addShortened(rows.rows(), maxRows, lines);
        rows.waits().ifPresent(row -> lines.add(row.line()));
        lines.add(end(trace.end()));
        return List.copyOf(lines);
    }

    private static void addShortened(List<TimelineRow> rows, int maxRows, List<String> lines) {
        boolean all = rows.size() <= maxRows;
        int head = all ? rows.size() : (maxRows + 1) / 2;
        int tail = all ? rows.size() : rows.size() - maxRows / 2;
        rows.subList(0, head).forEach(row -> lines.add(row.line()));
        if (!all) {
            lines.add("... " + Count.of(tail - head, "more row") + " from "
                    + VirtualTime.at(rows.get(head).fromMillis()) + " to "
                    + VirtualTime.at(rows.get(tail - 1).fromMillis()) + " left out");
        }
        rows.subList(tail, rows.size()).forEach(row -> lines.add(row.line()));
    }

    private static String end(TraceEnd end) {
        String limit = end.limit().map(name -> " " + name).orElse("");
        return SafeText.fit(
                "end at " + VirtualTime.at(end.virtualMillis()) + ": " + StrictObject.word(end.reason()) + limit,
                COLUMNS);
    }
}
