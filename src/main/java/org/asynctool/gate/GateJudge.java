package org.asynctool.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateVerdict.Kind;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.metric.TrialMetrics;

/** Judges gates. */
@API(status = API.Status.EXPERIMENTAL)
public final class GateJudge {

    /** What becomes of gates when only a part of the tasks was selected. */
    public enum PartialSelection {
        /** They are skipped. */
        SKIP,
        /** They are errors. */
        ERROR;

        /** The configuration parameter that says so: {@value}. */
        public static final String KEY = "asynctool.gates";

        /**
         * Reads the setting.
         *
         * @param parameters returns the value of a configuration parameter by its name; a blank one counts as none
         * @return {@link #SKIP} where nothing is set
         * @throws IllegalArgumentException if the value is neither {@code skip} nor {@code strict}
         */
        public static PartialSelection read(Function<String, Optional<String>> parameters) {
            String text = parameters.apply(KEY).map(String::strip).orElse("");
            return switch (text) {
                case "", "skip" -> SKIP;
                case "strict" -> ERROR;
                default -> throw new IllegalArgumentException(KEY + " must be skip or strict, but is '" + text + "'");
            };
        }
    }

    private GateJudge() {}

    /**
     * Judges a gate. The first that applies decides:
     *
     * <ol>
     *   <li>only a part of the tasks was selected: skipped, or an error where that is asked for;
     *   <li>more episodes could not run than the gate allows, or one for its set-up: an error;
     *   <li>no episode: failed;
     *   <li>a planned episode is missing: an error;
     *   <li>no episode in its scope in which the metric counts: failed;
     *   <li>the value, with a confidence the near end of its interval, is within the bounds or not: passed or failed;
     *   <li>with a baseline: it is missing, broken or has tasks that were not run: an error;
     *   <li>the mean over its tasks is worse by more than the margin, with a confidence significantly: failed.
     * </ol>
     *
     * @param spec the gate
     * @param input the episodes
     * @param onPartial what to do when only a part of the tasks was selected
     * @return the verdict
     */
    public static GateVerdict judge(GateSpec spec, GateInput input, PartialSelection onPartial) {
        return judge(spec, input, new GateSettings(onPartial, BaselineMode.COMPARE, ""));
    }

    /**
     * Judges a gate, or makes what ran its baseline. For that the run has to be whole, nothing may be missing, and other
     * bounds of the gate have to hold; else it is an error or a failure, and nothing is written.
     *
     * @param spec the gate
     * @param input the episodes
     * @param settings what to do with a part of the tasks, and with baselines
     * @return the verdict
     */
    public static GateVerdict judge(GateSpec spec, GateInput input, GateSettings settings) {
        GateVerdict verdict = judged(spec, input, settings);
        return settings.update(spec) && verdict.state() != State.PASSED
                ? verdict.withText(verdict.text() + "\n\n" + new BaselineProblem(spec, input).notWritten())
                : verdict;
    }

    private static GateVerdict judged(GateSpec spec, GateInput input, GateSettings settings) {
        GateText text = new GateText(spec, input);
        if (input.partial().isPresent()) {
            return judgePart(spec, input, settings, text);
        }
        if (isTooBroken(settings.update(spec) ? 0 : spec.couldNotRun(), input)) {
            return withoutValue(Kind.COULD_NOT_RUN, spec, text.couldNotRun());
        }
        if (input.episodes().isEmpty()) {
            return withoutValue(Kind.NO_EPISODE, spec, text.saw("no episode"));
        }
        if (input.episodes().size() + input.couldNotRun().size() < input.planned()) {
            return withoutValue(Kind.EPISODES_MISSING, spec, text.missing());
        }
        return judgeValue(spec, input, settings, text);
    }

    private static GateVerdict judgePart(GateSpec spec, GateInput input, GateSettings settings, GateText text) {
        String reason = input.partial().orElseThrow();
        if (settings.update(spec)) {
            return withoutValue(Kind.BASELINE_OF_A_PART, spec, new BaselineProblem(spec, input).partial(reason));
        }
        return settings.onPartial() == PartialSelection.SKIP
                ? withoutValue(Kind.NOT_WHOLE, spec, text.skipped(reason))
                : withoutValue(Kind.STRICT, spec, text.strict(reason));
    }

    /** What is set up wrongly is never tolerated: it would be missing for ever. */
    private static boolean isTooBroken(int allowed, GateInput input) {
        return input.couldNotRun().size() > allowed
                || input.couldNotRun().stream().anyMatch(broken -> broken.trouble() == Trouble.SETUP);
    }

    private static GateVerdict judgeValue(GateSpec spec, GateInput input, GateSettings settings, GateText text) {
        List<Played> episodes = input.episodes().stream()
                .filter(played -> spec.scope().holds(played.scorecard(), played.tags()))
                .toList();
        Optional<Judged> seen = Judged.of(spec, episodes);
        if (seen.isEmpty()) {
            return sawNothing(spec, episodes, text);
        }
        Judged judged = seen.get();
        boolean passed = !spec.hasBounds() || judged.passes(spec);
        if (passed && spec.baseline().isPresent()) {
            BaselineJudge judge = new BaselineJudge(spec, input);
            return settings.update(spec) ? judge.update(settings, judged) : judge.compare(episodes);
        }
        return new GateVerdict(
                passed ? Kind.WITHIN_BOUNDS : Kind.OUT_OF_BOUNDS,
                spec,
                OptionalDouble.of(judged.value()),
                judged.tasks().size(),
                passed ? text.passed(judged) : text.failed(judged));
    }

    private static GateVerdict sawNothing(GateSpec spec, List<Played> episodes, GateText text) {
        int trials = TrialMetrics.trials(spec.metric());
        if (episodes.isEmpty()) {
            return withoutValue(Kind.NO_EPISODE_OF_ITS_TASKS, spec, text.saw("no episode of its tasks"));
        }
        if (spec.metric().successOnly()
                && episodes.stream().noneMatch(episode -> episode.scorecard().success())) {
            return withoutValue(Kind.NO_SUCCESSFUL_EPISODE, spec, text.saw("no successful episode", episodes.get(0)));
        }
        return trials > 1
                ? withoutValue(Kind.TOO_FEW_TRIALS, spec, text.saw("no task with " + trials + " trials"))
                : withoutValue(Kind.NEVER_APPLICABLE, spec, text.saw("no episode in which the metric is applicable"));
    }

    private static GateVerdict withoutValue(Kind kind, GateSpec spec, String text) {
        return new GateVerdict(kind, spec, OptionalDouble.empty(), 0, text);
    }
}
