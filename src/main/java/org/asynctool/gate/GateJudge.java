package org.asynctool.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
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
     *   <li>the value, with a confidence the near end of its interval, is within the bounds or not: passed or failed.
     * </ol>
     *
     * @param spec the gate
     * @param input the episodes
     * @param onPartial what to do when only a part of the tasks was selected
     * @return the verdict
     */
    public static GateVerdict judge(GateSpec spec, GateInput input, PartialSelection onPartial) {
        GateText text = new GateText(spec, input);
        if (input.partial().isPresent()) {
            return onPartial == PartialSelection.SKIP
                    ? withoutValue(
                            State.SKIPPED, spec, text.skipped(input.partial().get()))
                    : withoutValue(
                            State.ERROR, spec, text.strict(input.partial().get()));
        }
        if (isTooBroken(spec, input)) {
            return withoutValue(State.ERROR, spec, text.couldNotRun());
        }
        if (input.episodes().isEmpty()) {
            return withoutValue(State.FAILED, spec, text.saw("no episode"));
        }
        if (input.episodes().size() + input.couldNotRun().size() < input.planned()) {
            return withoutValue(State.ERROR, spec, text.missing());
        }
        return judgeValue(spec, input, text);
    }

    /** What is set up wrongly is never tolerated: it would be missing for ever. */
    private static boolean isTooBroken(GateSpec spec, GateInput input) {
        return input.couldNotRun().size() > spec.couldNotRun()
                || input.couldNotRun().stream().anyMatch(broken -> broken.trouble() == Trouble.SETUP);
    }

    private static GateVerdict judgeValue(GateSpec spec, GateInput input, GateText text) {
        List<Played> episodes = input.episodes().stream()
                .filter(played -> spec.scope().holds(played.scorecard().task(), played.tags()))
                .toList();
        Optional<Judged> seen = Judged.of(spec, episodes);
        if (seen.isEmpty()) {
            return withoutValue(State.FAILED, spec, text.saw(whatIsLacking(spec, episodes)));
        }
        Judged judged = seen.get();
        boolean passed = judged.passes(spec);
        return new GateVerdict(
                passed ? State.PASSED : State.FAILED,
                spec,
                OptionalDouble.of(judged.value()),
                judged.tasks().size(),
                passed ? text.passed(judged) : text.failed(judged));
    }

    private static String whatIsLacking(GateSpec spec, List<Played> episodes) {
        if (episodes.isEmpty()) {
            return "no episode" + spec.scope().describe();
        }
        boolean succeeded =
                episodes.stream().anyMatch(episode -> episode.scorecard().success());
        if (spec.metric().successOnly() && !succeeded) {
            return "no successful episode";
        }
        int trials = TrialMetrics.trials(spec.metric());
        return trials > 1 ? "no task with " + trials + " trials" : "no episode in which the metric is applicable";
    }

    private static GateVerdict withoutValue(State state, GateSpec spec, String text) {
        return new GateVerdict(state, spec, OptionalDouble.empty(), 0, text);
    }
}
