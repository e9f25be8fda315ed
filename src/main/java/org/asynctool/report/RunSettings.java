package org.asynctool.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Where results go.
 *
 * @param run id of the run
 * @param output folder of all runs
 * @param traces which traces are written
 */
@API(status = API.Status.INTERNAL)
public record RunSettings(String run, Path output, Traces traces) {

    /** The configuration parameter that names the run: {@value}. */
    public static final String RUN = "asynctool.run";

    /** The configuration parameter that names the folder of all runs: {@value}. */
    public static final String OUTPUT = "asynctool.output";

    /** The configuration parameter that says which traces are written: {@value}. */
    public static final String TRACES = "asynctool.traces";

    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Which traces are written. */
    public enum Traces {
        /** Those of episodes that did not succeed. */
        MISSED,
        /** All. */
        ALL
    }

    /**
     * Reads and checks.
     *
     * @param parameters returns the value of a configuration parameter by its name; a blank one counts as none
     * @return the settings, with defaults for what is not set
     * @throws IllegalArgumentException if a value is not allowed; the message names it
     */
    public static RunSettings read(Function<String, Optional<String>> parameters) {
        Function<String, Optional<String>> values =
                key -> parameters.apply(key).map(String::strip).filter(text -> !text.isEmpty());
        return new RunSettings(
                values.apply(RUN).map(RunSettings::run).orElseGet(ThisJvm::defaultRun),
                values.apply(OUTPUT).map(RunSettings::output).orElseGet(ThisJvm::defaultOutput),
                values.apply(TRACES).map(RunSettings::traces).orElse(Traces.MISSED));
    }

    private static String run(String text) {
        if (!RUN_ID.matcher(text).matches()) {
            throw refused(RUN, "an id of up to 100 letters, digits, '.', '_' and '-'", text);
        }
        return text;
    }

    private static Path output(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw refused(OUTPUT, "a path", text);
        }
    }

    private static Traces traces(String text) {
        return switch (text) {
            case "missed" -> Traces.MISSED;
            case "all" -> Traces.ALL;
            default -> throw refused(TRACES, "missed or all", text);
        };
    }

    private static IllegalArgumentException refused(String key, String expected, String found) {
        return new IllegalArgumentException(key + " must be " + expected + ", but is '" + found + "'");
    }
}
