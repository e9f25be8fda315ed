package org.asynctool.gate;

import java.util.Locale;
import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * What became of a gate.
 *
 * @param kind the verdict, and why
 * @param spec the gate
 * @param value the suite value; empty where there is none
 * @param tasks how many tasks the value is a mean of
 * @param text the verdict for people, of one line or several, in the {@link org.asynctool.text.Layout}; safe to print
 */
@API(status = API.Status.EXPERIMENTAL)
public record GateVerdict(Kind kind, GateSpec spec, OptionalDouble value, int tasks, String text) {

    /** The verdicts. */
    public enum State {
        /** The value is within its bounds. */
        PASSED,
        /** The value is not, or there is none. */
        FAILED,
        /** It cannot be judged, since something is broken or missing. */
        ERROR,
        /** It was not judged, since only a part of the tasks was selected. */
        SKIPPED
    }

    /** The reasons for verdicts, each with a text of its own. */
    public enum Kind {
        /** The value is within its bounds. */
        WITHIN_BOUNDS(State.PASSED),
        /** The mean over tasks is not worse than the baseline, as far as the gate minds. */
        NOT_WORSE(State.PASSED),
        /** The baseline was written. */
        BASELINE_WRITTEN(State.PASSED),
        /** Only a part of the tasks was selected. */
        NOT_WHOLE(State.SKIPPED),
        /** The value, or the near end of its interval, is out of its bounds. */
        OUT_OF_BOUNDS(State.FAILED),
        /** The mean over tasks is worse than the baseline. */
        WORSE(State.FAILED),
        /** No episode ran. */
        NO_EPISODE(State.FAILED),
        /** No episode ran of the gate's tag, category and tasks. */
        NO_EPISODE_OF_ITS_TASKS(State.FAILED),
        /** The metric counts in successful episodes, and there is none. */
        NO_SUCCESSFUL_EPISODE(State.FAILED),
        /** No task has as many trials as the metric takes. */
        TOO_FEW_TRIALS(State.FAILED),
        /** The metric is applicable in no episode. */
        NEVER_APPLICABLE(State.FAILED),
        /** No task has a value both in the baseline and now. */
        NOTHING_TO_COMPARE(State.FAILED),
        /** Only a part of the tasks was selected, and gates are strict. */
        STRICT(State.ERROR),
        /** More episodes could not run than the gate allows. */
        COULD_NOT_RUN(State.ERROR),
        /** Planned episodes have left no result. */
        EPISODES_MISSING(State.ERROR),
        /** Only a part of the tasks was selected, which is no baseline. */
        BASELINE_OF_A_PART(State.ERROR),
        /** There is no baseline. */
        BASELINE_MISSING(State.ERROR),
        /** The baseline cannot be read. */
        BASELINE_UNREADABLE(State.ERROR),
        /** The baseline cannot be written. */
        BASELINE_UNWRITABLE(State.ERROR),
        /** Tasks of the baseline were not run, or have changed. */
        BASELINE_TASKS_LOST(State.ERROR),
        /** The baseline is that of another benchmark. */
        BASELINE_OF_ANOTHER(State.ERROR),
        /** The baseline would lose tasks. */
        BASELINE_WOULD_SHRINK(State.ERROR),
        /** There are no result files of the run, or they cannot be read. */
        RESULTS_UNUSABLE(State.ERROR),
        /** A shard left no results. */
        SHARD_MISSING(State.ERROR),
        /** Some JVMs ran shards and others everything. */
        SHARDS_AND_WHOLE(State.ERROR),
        /** JVMs had different numbers of shards. */
        SHARDS_DIFFER(State.ERROR),
        /** An episode has several results. */
        RESULT_TWICE(State.ERROR),
        /** JVMs ran different tasks of one id. */
        TASKS_DIFFER(State.ERROR),
        /** JVMs read task files with different numbers of tasks. */
        TASK_FILES_DIFFER(State.ERROR),
        /** Tasks, or trials of them, were left out. */
        TASKS_LEFT_OUT(State.ERROR),
        /** The results are of more than one agent. */
        SEVERAL_AGENTS(State.ERROR),
        /** Two benchmarks have a task of the same id. */
        ID_TWICE(State.ERROR);

        private final State state;

        Kind(State state) {
            this.state = state;
        }

        /**
         * Returns the verdict.
         *
         * @return what the gate is reported as
         */
        public State state() {
            return state;
        }

        /**
         * Returns the kind in small letters.
         *
         * @return for example {@code out-of-bounds}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Returns the verdict without its reason.
     *
     * @return what the gate is reported as
     */
    public State state() {
        return kind.state();
    }

    /**
     * Returns the same verdict with another text.
     *
     * @param other the text, safe to print
     * @return the verdict
     */
    public GateVerdict withText(String other) {
        return new GateVerdict(kind, spec, value, tasks, other);
    }
}
