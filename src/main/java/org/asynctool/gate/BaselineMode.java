package org.asynctool.gate;

import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/** What becomes of the baselines of gates. */
@API(status = API.Status.EXPERIMENTAL)
public enum BaselineMode {
    /** Results are compared with them. */
    COMPARE,
    /** They are written anew from the results of a whole run. */
    UPDATE,
    /** The same, but none loses a task, where nobody can tell a whole run from a part of one. */
    UPDATE_WITHOUT_LOSS;

    /** The configuration parameter that asks for an update: {@value}. */
    public static final String KEY = "asynctool.baseline.update";

    /**
     * Reads the setting.
     *
     * @param parameters returns the value of a configuration parameter by its name; a blank one counts as none
     * @return {@link #COMPARE} where nothing is set, else {@code COMPARE} or {@link #UPDATE}
     * @throws IllegalArgumentException if the value is neither {@code true} nor {@code false}
     */
    public static BaselineMode read(Function<String, Optional<String>> parameters) {
        String text = parameters.apply(KEY).map(String::strip).orElse("");
        return switch (text) {
            case "", "false" -> COMPARE;
            case "true" -> UPDATE;
            default -> throw new IllegalArgumentException(KEY + " must be true or false, but is '" + text + "'");
        };
    }
}
