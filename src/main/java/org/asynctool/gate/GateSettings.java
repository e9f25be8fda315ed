package org.asynctool.gate;

import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.gate.GateJudge.PartialSelection;

/**
 * How gates are judged.
 *
 * @param onPartial what becomes of them when only a part of the tasks was selected
 * @param baselines what becomes of their baselines
 * @param run id of the run, for baselines that are written; empty where it has none
 */
@API(status = API.Status.EXPERIMENTAL)
public record GateSettings(PartialSelection onPartial, BaselineMode baselines, String run) {

    /**
     * Reads the settings.
     *
     * @param parameters returns the value of a configuration parameter by its name; a blank one counts as none
     * @param run id of the run
     * @return the settings, with defaults for what is not set
     * @throws IllegalArgumentException if a value is not allowed; the message names it
     */
    public static GateSettings read(Function<String, Optional<String>> parameters, String run) {
        return new GateSettings(PartialSelection.read(parameters), BaselineMode.read(parameters), run);
    }

    /**
     * Returns the same settings for runs of which nobody can tell whether they are whole.
     *
     * @return settings by which no baseline loses a task
     */
    public GateSettings withoutLoss() {
        return new GateSettings(
                onPartial, baselines == BaselineMode.UPDATE ? BaselineMode.UPDATE_WITHOUT_LOSS : baselines, run);
    }

    /** Tells whether the baseline of a gate is written. */
    boolean update(GateSpec spec) {
        return spec.baseline().isPresent() && baselines != BaselineMode.COMPARE;
    }
}
