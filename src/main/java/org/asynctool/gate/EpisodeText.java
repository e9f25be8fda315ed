package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Scorecard;
import org.asynctool.text.SafeText;
import org.asynctool.trace.Timeline;

/** One episode in a failure text: its first divergence, its timeline, how to run it again. */
final class EpisodeText {

    private final Played episode;
    private final Scorecard scorecard;

    EpisodeText(Played episode) {
        this.episode = episode;
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
        lines.add("worst episode: " + SafeText.line(scorecard.task()) + ", trial " + scorecard.trial() + ", seed "
                + episode.seed() + (first.isEmpty() ? ", which succeeded" : ""));
        lines.addAll(first);
        return lines;
    }
}
