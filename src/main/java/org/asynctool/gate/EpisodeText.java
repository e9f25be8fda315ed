package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;
import org.asynctool.trace.Timeline;

/** One episode in a failure text: its first divergence, its timeline, how to run it again. */
final class EpisodeText {

    private final String which;
    private final Played episode;
    private final Scorecard scorecard;
    private final boolean aboutTime;

    EpisodeText(String which, Played episode, Metric metric) {
        this.which = which;
        this.episode = episode;
        this.aboutTime = metric.name().startsWith("time.") || metric.name().startsWith("wait.");
        this.scorecard = episode.scorecard();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(divergence());
        lines.add("");
        episode.trace()
                .map(Timeline::of)
                .orElse(List.of("no timeline: the trace was not kept"))
                .forEach(lines::add);
        return lines;
    }

    private List<String> divergence() {
        List<String> first = FirstDivergence.lines(scorecard);
        List<String> lines = new ArrayList<>();
        lines.addAll(Layout.sentence(which + " episode: " + SafeText.line(scorecard.task()) + ", trial "
                + scorecard.trial() + ", seed " + episode.seed() + (scorecard.success() ? ", which succeeded" : "")));
        lines.addAll(first);
        if (aboutTime) {
            lines.addAll(IdleText.lines(scorecard));
        }
        return lines;
    }
}
