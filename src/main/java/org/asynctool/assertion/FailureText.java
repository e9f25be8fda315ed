package org.asynctool.assertion;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.environment.Episode;
import org.asynctool.gate.AgentText;
import org.asynctool.gate.FirstDivergence;
import org.asynctool.gate.IdleText;
import org.asynctool.text.SafeText;
import org.asynctool.trace.Timeline;
import org.asynctool.trace.TraceHeader;

/** What a failed assertion says: expectation and fact, which episode, its first divergence, its timeline. */
final class FailureText {

    private static final int MAX_LENGTH = 20_000;

    private FailureText() {}

    static String of(Episode episode, String expected, String actual) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("expected: " + SafeText.line(expected));
        lines.add(" but was: " + SafeText.line(actual));
        lines.add("");
        lines.add(which(episode.trace().header()));
        List<String> divergence = FirstDivergence.lines(episode.scorecard());
        lines.addAll(divergence.isEmpty() ? List.of("no divergence: the task succeeded") : divergence);
        if (divergence.isEmpty()) {
            lines.addAll(IdleText.lines(episode.scorecard()));
        }
        lines.add("");
        lines.addAll(Timeline.of(episode.trace()));
        return SafeText.block(String.join("\n", lines), MAX_LENGTH);
    }

    private static String which(TraceHeader header) {
        return SafeText.line("task " + header.task() + ", trial " + header.trial() + ", seed " + header.seed()
                + ", agent " + AgentText.of(header.agent()));
    }
}
