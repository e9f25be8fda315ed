package org.asynctool.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.asynctool.dataset.Shard;

/**
 * Where results go.
 *
 * @param run id of the run
 * @param output folder of all runs
 * @param traces which traces are written
 * @param shard which part of the tasks runs; empty for all
 * @param resume id of the run whose results are taken over; empty for none
 */
@API(status = API.Status.INTERNAL)
public record RunSettings(String run, Path output, Traces traces, Optional<Shard> shard, Optional<String> resume) {

    /** The configuration parameter that names the run: {@value}. */
    public static final String RUN = "asynctool.run";

    /** The configuration parameter that names the folder of all runs: {@value}. */
    public static final String OUTPUT = "asynctool.output";

    /** The configuration parameter that says which traces are written: {@value}. */
    public static final String TRACES = "asynctool.traces";

    /** The configuration parameter that names the run whose results are taken over: {@value}. */
    public static final String RESUME = "asynctool.resume";

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
                values.apply(RUN).map(text -> id(RUN, text)).orElseGet(ThisJvm::defaultRun),
                values.apply(OUTPUT).map(RunSettings::output).orElseGet(ThisJvm::defaultOutput),
                values.apply(TRACES).map(RunSettings::traces).orElse(Traces.MISSED),
                shard(parameters),
                values.apply(RESUME).map(text -> id(RESUME, text)));
    }

    /**
     * Reads which part of the tasks runs, and nothing else.
     *
     * @param parameters returns the value of a configuration parameter by its name; a blank one counts as none
     * @return the shard; empty for all tasks
     * @throws IllegalArgumentException if the value is not allowed; the message names it
     */
    public static Optional<Shard> shard(Function<String, Optional<String>> parameters) {
        return parameters
                .apply(Shard.KEY)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Shard.read(text, System.getenv()));
    }

    private static String id(String key, String text) {
        if (!RUN_ID.matcher(text).matches()) {
            throw refused(key, "an id of up to 100 letters, digits, '.', '_' and '-'", text);
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
