package org.asynctool.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateVerdict.State;

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
     *   <li>an episode could not run: an error;
     *   <li>no episode: failed;
     *   <li>a planned episode is missing: an error;
     *   <li>no episode in which the metric counts: failed;
     *   <li>the suite value is within the bounds or not: passed or failed.
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
        if (!input.couldNotRun().isEmpty()) {
            return withoutValue(State.ERROR, spec, text.couldNotRun());
        }
        if (input.episodes().isEmpty()) {
            return withoutValue(State.FAILED, spec, text.saw("no episode"));
        }
        if (input.episodes().size() < input.planned()) {
            return withoutValue(State.ERROR, spec, text.missing());
        }
        return judgeValue(spec, input, text);
    }

    private static GateVerdict judgeValue(GateSpec spec, GateInput input, GateText text) {
        List<TaskValue<Played>> tasks = TaskValue.of(spec.metric(), input.episodes(), Played::scorecard);
        OptionalDouble value = SuiteMean.of(tasks);
        if (value.isEmpty()) {
            return withoutValue(State.FAILED, spec, text.saw(whatIsLacking(spec, input)));
        }
        boolean passed = spec.allows(value.getAsDouble());
        return new GateVerdict(
                passed ? State.PASSED : State.FAILED,
                spec,
                value,
                tasks.size(),
                passed ? text.passed(value.getAsDouble(), tasks) : text.failed(value.getAsDouble(), tasks));
    }

    private static String whatIsLacking(GateSpec spec, GateInput input) {
        boolean succeeded = input.episodes().stream()
                .anyMatch(episode -> episode.scorecard().success());
        return spec.metric().successOnly() && !succeeded
                ? "no successful episode"
                : "no episode in which the metric is applicable";
    }

    private static GateVerdict withoutValue(State state, GateSpec spec, String text) {
        return new GateVerdict(state, spec, OptionalDouble.empty(), 0, text);
    }
}
