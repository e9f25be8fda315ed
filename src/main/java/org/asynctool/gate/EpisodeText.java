package org.asynctool.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;
import org.asynctool.text.SafeText;
import org.asynctool.time.VirtualTime;
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

    String rerun() {
        String rerun = GateText.rerun(scorecard.task());
        return episode.traceFile()
                .map(file -> rerun + "; trace: " + SafeText.line(file))
                .orElse(rerun + " -Dasynctool.traces=all, which also writes its trace");
    }

    private List<String> divergence() {
        Optional<SubTaskScore> first = scorecard.subTasks().stream()
                .filter(subTask -> !subTask.reasons().isEmpty())
                .min(Comparator.comparingLong(subTask -> reason(subTask).virtualMillis()));
        String where = "worst episode: " + SafeText.line(scorecard.task()) + ", trial " + scorecard.trial() + ", seed "
                + episode.seed();
        return first.map(subTask -> divergence(where, subTask)).orElse(List.of(where + ", which succeeded"));
    }

    private static List<String> divergence(String where, SubTaskScore subTask) {
        Reason reason = reason(subTask);
        List<String> lines = new ArrayList<>();
        lines.add(where);
        lines.add("first divergence in sub-task " + SafeText.line(subTask.subTask()) + " at "
                + VirtualTime.at(reason.virtualMillis()));
        lines.addAll(new Facts()
                .add("expected", reason.expected())
                .add("actual", reason.actual())
                .lines());
        return lines;
    }

    private static Reason reason(SubTaskScore subTask) {
        return subTask.reasons().get(0);
    }
}
