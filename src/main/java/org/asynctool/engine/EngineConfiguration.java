package org.asynctool.engine;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asynctool.gate.GateJudge.PartialSelection;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The configuration parameters of {@link Constants}, read once.
 *
 * @param tasks which tasks run; empty for all
 * @param partialSelection what becomes of gates when not all tasks are selected
 * @param run id of the run
 * @param output folder of all runs
 * @param traces which traces are written
 * @param execution number of the execution in this JVM, from 1
 */
record EngineConfiguration(
        Optional<TaskFilter> tasks,
        PartialSelection partialSelection,
        String run,
        Path output,
        Traces traces,
        int execution) {

    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Which traces are written. */
    enum Traces {
        MISSED,
        ALL
    }

    /**
     * Reads and checks.
     *
     * @throws BrokenSetupException if a value is not allowed
     */
    static EngineConfiguration read(ConfigurationParameters parameters) {
        return new EngineConfiguration(
                tasks(parameters),
                value(parameters, Constants.GATES)
                        .map(EngineConfiguration::partialSelection)
                        .orElse(PartialSelection.SKIP),
                value(parameters, Constants.RUN).map(EngineConfiguration::run).orElseGet(ThisJvm::defaultRun),
                value(parameters, Constants.OUTPUT)
                        .map(EngineConfiguration::output)
                        .orElseGet(ThisJvm::defaultOutput),
                value(parameters, Constants.TRACES)
                        .map(EngineConfiguration::traces)
                        .orElse(Traces.MISSED),
                ThisJvm.nextExecution());
    }

    /** One of the settings that discovery needs; reads nothing else, so that discovery cannot fail. */
    static Optional<TaskFilter> tasks(ConfigurationParameters parameters) {
        return value(parameters, Constants.TASKS).map(TaskFilter::parse);
    }

    /** The class that gives the agent for files; another setting of discovery. Whether it is one is checked there. */
    static Optional<String> agent(ConfigurationParameters parameters) {
        return value(parameters, Constants.AGENT);
    }

    private static Optional<String> value(ConfigurationParameters parameters, String key) {
        return parameters.get(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static PartialSelection partialSelection(String text) {
        return switch (text) {
            case "skip" -> PartialSelection.SKIP;
            case "strict" -> PartialSelection.ERROR;
            default -> throw refused(Constants.GATES, "skip or strict", text);
        };
    }

    private static Traces traces(String text) {
        return switch (text) {
            case "missed" -> Traces.MISSED;
            case "all" -> Traces.ALL;
            default -> throw refused(Constants.TRACES, "missed or all", text);
        };
    }

    private static String run(String text) {
        if (!RUN_ID.matcher(text).matches()) {
            throw refused(Constants.RUN, "an id of up to 100 letters, digits, '.', '_' and '-'", text);
        }
        return text;
    }

    private static Path output(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw refused(Constants.OUTPUT, "a path", text);
        }
    }

    private static BrokenSetupException refused(String key, String expected, String found) {
        return new BrokenSetupException(key + " must be " + expected + ", but is '" + found + "'");
    }
}
