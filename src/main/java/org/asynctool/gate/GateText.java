package org.asynctool.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.asynctool.gate.GateInput.Missing;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.statistics.Interval;
import org.asynctool.text.Count;

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
        return String.join(
                "\n",
                value(Headline.passed(spec), judged, Figures.text(spec.metric(), judged.value()))
                        .lines());
    }

    String failed(Judged judged) {
        WorstTasks worst = new WorstTasks(spec, judged.tasks());
        EpisodeText episode = new EpisodeText("worst", worst.episode(), spec.metric());
        Headline head = value(Headline.failed(spec), judged, figure(judged.value()));
        Facts facts = facts(head);
        judged.interval()
                .ifPresent(interval ->
                        facts.add("interval", between(interval) + " with confidence " + Judged.confidence(spec)));
        facts.add("worst", worst.lines());
        return paragraphs(head.lines(), facts.lines(), episode.lines(), rerun(worst.episode()));
    }

    private Headline value(Headline head, Judged judged, String value) {
        return head.say(value)
                .say(inHead(judged))
                .say("over " + Count.of(judged.tasks().size(), "task"))
                .andSay(";", tolerated());
    }

    /** The interval stands in the headline where it decides. */
    private String inHead(Judged judged) {
        if (spec.confidence().isEmpty()) {
            return "";
        }
        String percent = BigDecimal.valueOf(spec.confidence().getAsDouble())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return judged.interval()
                .map(interval -> "(" + percent + "%: " + between(interval) + ")")
                .orElse("(no interval)");
    }

    private String between(Interval interval) {
        return figure(interval.low()) + " to " + figure(interval.high());
    }

    private String figure(double value) {
        return Figures.apartFrom(spec.bounds(), spec.metric(), value);
    }

    /** What the gate passes over, for the end of a headline. */
    String tolerated() {
        int broken = input.couldNotRun().size();
        return broken == 0 ? "" : Count.of(broken, "episode") + " could not run, which the gate allows";
    }

    String saw(String nothing) {
        Headline head = Headline.failed(spec).say("saw " + nothing);
        return headAndFacts(head, facts(head));
    }

    /** Says the same, and shows an episode that is to blame. */
    String saw(String nothing, Played missed) {
        return paragraphs(
                List.of(saw(nothing)), new EpisodeText("first missed", missed, spec.metric()).lines(), rerun(missed));
    }

    String skipped(String reason) {
        return String.join("\n", Headline.skipped(spec).say(reason).lines());
    }

    String strict(String reason) {
        Headline head =
                Headline.cannotBeJudged(spec).say(reason).andSay(";", "asynctool.gates=strict makes that an error");
        return headAndFacts(head, facts(head));
    }

    String couldNotRun() {
        List<NotPlayed> broken = input.couldNotRun();
        List<String> lines = new ArrayList<>();
        broken.stream().limit(SHOWN).forEach(episode -> lines.add(line(episode)));
        if (broken.size() > SHOWN) {
            lines.add("and " + Count.of(broken.size() - SHOWN, "more episode"));
        }
        Headline head = Headline.cannotBeJudged(spec)
                .say(Count.of(broken.size(), "episode") + " could not run")
                .andSay(",", allowed(broken.size()));
        return paragraphs(head.lines(), facts(head).addShort("broken", lines).lines(), rerunOfFirst(broken));
    }

    /** What the gate would have passed over, unless something else keeps it from that. */
    private String allowed(int broken) {
        int most = spec.couldNotRun();
        return most > 0 && broken > most ? "and the gate allows " + most : "";
    }

    /** Where running it again can help. */
    private List<String> rerunOfFirst(List<NotPlayed> broken) {
        return broken.stream()
                .filter(episode -> episode.trouble() == Trouble.EPISODE)
                .findFirst()
                .map(episode -> Rerun.lines(command(), episode.task()))
                .orElse(List.of());
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
        Headline head = Headline.cannotBeJudged(spec)
                .say(missing + " of " + Count.of(input.planned(), "planned episode") + (missing == 1 ? " is" : " are")
                        + " missing")
                .andSay(",", input.stopped().map(why -> "since " + why).orElse(""));
        Facts facts = facts(head);
        return headAndFacts(head, input.missing().isEmpty() ? facts : facts.add("missing", missingOnes()));
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

    /** What the gate was judged by, below a headline. */
    Facts facts(Headline head) {
        return head.facts()
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

    static String headAndFacts(Headline head, Facts facts) {
        return paragraphs(head.lines(), facts.lines());
    }

    /** Joins paragraphs that are not empty. */
    @SafeVarargs
    static String paragraphs(List<String>... paragraphs) {
        StringJoiner text = new StringJoiner("\n\n");
        for (List<String> lines : paragraphs) {
            if (!lines.isEmpty()) {
                text.add(String.join("\n", lines));
            }
        }
        return text.toString();
    }
}
