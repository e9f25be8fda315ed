package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.gate.GateInput.Missing;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.statistics.Interval;
import org.asynctool.text.Count;
import org.asynctool.text.SafeText;

/** What a verdict says: what happened first, then the facts, then the evidence, then what to do. */
final class GateText {

    private static final int SHOWN = 5;

    private final GateSpec spec;
    private final GateInput input;

    GateText(GateSpec spec, GateInput input) {
        this.spec = spec;
        this.input = input;
    }

    String passed(Judged judged) {
        return gate() + " passed: " + Figures.text(spec.metric(), judged.value()) + inHead(judged) + " over "
                + Count.of(judged.tasks().size(), "task") + tolerated();
    }

    String failed(Judged judged) {
        WorstTasks worst = new WorstTasks(spec, judged.tasks());
        EpisodeText episode = new EpisodeText(worst.episode(), spec.metric());
        List<String> lines = new ArrayList<>();
        lines.add(gate() + " failed: " + Figures.apartFrom(spec.bounds(), spec.metric(), judged.value())
                + inHead(judged) + " over " + Count.of(judged.tasks().size(), "task") + tolerated());
        lines.add("");
        Facts facts = facts();
        judged.interval()
                .ifPresent(interval ->
                        facts.add("interval", between(interval) + " with confidence " + Judged.confidence(spec)));
        lines.addAll(facts.add("worst", worst.lines()).lines());
        lines.add("");
        lines.addAll(episode.lines());
        lines.add("");
        lines.addAll(rerun(worst.episode()));
        return String.join("\n", lines);
    }

    /** The interval stands in the first line where it decides. */
    private String inHead(Judged judged) {
        return spec.confidence().isEmpty()
                ? ""
                : judged.interval()
                        .map(interval -> " (" + between(interval) + ")")
                        .orElse(" (no interval)");
    }

    private String between(Interval interval) {
        return Figures.apartFrom(spec.bounds(), spec.metric(), interval.low()) + " to "
                + Figures.apartFrom(spec.bounds(), spec.metric(), interval.high());
    }

    /** What the gate passes over, for the end of a first line. */
    String tolerated() {
        int broken = input.couldNotRun().size();
        return broken == 0 ? "" : "; " + Count.of(broken, "episode") + " could not run, which the gate allows";
    }

    String saw(String nothing) {
        return headAndFacts(gate() + " failed: saw " + nothing, facts());
    }

    String skipped(String reason) {
        return gate() + " skipped: " + SafeText.line(reason);
    }

    String strict(String reason) {
        return gate() + " cannot be judged: " + SafeText.line(reason) + "; asynctool.gates=strict makes that an error";
    }

    String couldNotRun() {
        List<NotPlayed> broken = input.couldNotRun();
        List<String> lines = new ArrayList<>();
        broken.stream().limit(SHOWN).forEach(episode -> lines.add(line(episode)));
        if (broken.size() > SHOWN) {
            lines.add("and " + Count.of(broken.size() - SHOWN, "more episode"));
        }
        String head = gate() + " cannot be judged: " + Count.of(broken.size(), "episode") + " could not run";
        return headAndFacts(head, facts().add("broken", lines))
                + broken.stream()
                        .filter(episode -> episode.trouble() == Trouble.EPISODE)
                        .findFirst()
                        .map(episode -> "\n\n" + Rerun.line(command(), episode.task()))
                        .orElse("");
    }

    /** A row that cannot be read has a place for a name, which its message begins with. */
    private static String line(NotPlayed episode) {
        return isRow(episode)
                ? episode.message()
                : episode.task() + ", trial " + episode.trial() + ": " + withoutTask(episode);
    }

    /** The message without the name of the task, which stands in front of it already. */
    private static String withoutTask(NotPlayed episode) {
        String name = "task '" + episode.task() + "' ";
        return episode.message().startsWith(name) ? episode.message().substring(name.length()) : episode.message();
    }

    private static boolean isRow(NotPlayed episode) {
        return episode.message().startsWith(episode.task() + ": ");
    }

    String missing() {
        int missing =
                input.planned() - input.episodes().size() - input.couldNotRun().size();
        String head = gate() + " cannot be judged: " + missing + " of " + Count.of(input.planned(), "planned episode")
                + (missing == 1 ? " is" : " are") + " missing"
                + input.stopped().map(why -> ", since " + SafeText.line(why)).orElse("");
        return headAndFacts(head, input.missing().isEmpty() ? facts() : facts().add("missing", missingOnes()));
    }

    private List<String> missingOnes() {
        List<Missing> missing = input.missing();
        List<String> lines = new ArrayList<>();
        missing.stream().limit(SHOWN).forEach(episode -> lines.add(episode.task() + ", trial " + episode.trial()));
        if (missing.size() > SHOWN) {
            lines.add("and " + Count.of(missing.size() - SHOWN, "more episode"));
        }
        return lines;
    }

    List<String> rerun(Played episode) {
        return Rerun.lines(episode.traceFile(), command(), episode.scorecard().task());
    }

    /** The command that runs the benchmark again. */
    String command() {
        return input.rerun().orElse("mvn test");
    }

    String gate() {
        return "gate " + spec.describe();
    }

    Facts facts() {
        return new Facts()
                .add("benchmark", input.benchmark())
                .add("dataset", input.dataset())
                .add("agent", input.agent().map(AgentText::of).orElse("none was asked"))
                .add("episodes", episodes());
    }

    private String episodes() {
        long missed = input.episodes().stream()
                .filter(episode -> !episode.scorecard().success())
                .count();
        return input.planned() + " planned, " + input.episodes().size() + " ran, " + missed + " missed";
    }

    static String headAndFacts(String head, Facts facts) {
        return head + "\n\n" + String.join("\n", facts.lines());
    }
}
