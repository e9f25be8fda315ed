package org.asynctool.trace;

import org.asynctool.text.SafeText;

/**
 * One line of a timeline.
 *
 * @param fromMillis when it begins, in virtual milliseconds
 * @param label what it is about
 * @param bar when it happened
 * @param outcome what came of it
 */
record TimelineRow(long fromMillis, String label, TimelineBar bar, String outcome) {

    private static final int LABEL_WIDTH = 22;
    private static final int OUTCOME_WIDTH = Timeline.COLUMNS - LABEL_WIDTH - TimelineBar.WIDTH - 4;

    String line() {
        return padded(SafeText.fit(label, LABEL_WIDTH)) + " " + bar + " " + SafeText.fit(outcome, OUTCOME_WIDTH);
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(0, LABEL_WIDTH - SafeText.width(label)));
    }
}
