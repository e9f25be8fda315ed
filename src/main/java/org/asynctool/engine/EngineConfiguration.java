package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.Missed;
import org.asynctool.agent.http.cassette.CassetteSettings;
import org.asynctool.dataset.TaskFilter;
import org.asynctool.gate.GateSettings;
import org.asynctool.report.RunSettings;
import org.asynctool.report.ThisJvm;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The configuration parameters of {@link Constants}, read once.
 *
 * @param tasks which tasks run; empty for all
 * @param gates how gates are judged
 * @param missed what becomes of missed tasks of all classes; empty where each class decides
 * @param budget what all episodes may cost together
 * @param results where results go
 * @param looksAhead whether the next tasks are read and audited while an episode is played
 * @param execution number of the execution in this JVM, from 1
 */
record EngineConfiguration(
        Optional<TaskFilter> tasks,
        GateSettings gates,
        Optional<Missed> missed,
        RunBudget budget,
        RunSettings results,
        boolean looksAhead,
        int execution) {

    /**
     * Reads and checks.
     *
     * @throws BrokenSetupException if a value is not allowed
     */
    static EngineConfiguration read(ConfigurationParameters parameters) {
        try {
            CassetteSettings.check(parameters::get);
            RunSettings results = RunSettings.read(parameters::get);
            return new EngineConfiguration(
                    tasks(parameters),
                    GateSettings.read(parameters::get, results.run()),
                    value(parameters, Constants.MISSED).map(EngineConfiguration::missed),
                    RunBudget.read(key -> value(parameters, key)),
                    results,
                    looksAhead(parameters),
                    ThisJvm.nextExecution());
        } catch (IllegalArgumentException e) {
            throw new BrokenSetupException(String.valueOf(e.getMessage()));
        }
    }

    /** One of the settings that discovery needs; reads nothing else, so that discovery cannot fail. */
    static Optional<TaskFilter> tasks(ConfigurationParameters parameters) {
        return value(parameters, Constants.TASKS).map(TaskFilter::parse);
    }

    /** What tasks of a whole class or file run; a shard that is not allowed is told of later. */
    static RowChoice choice(ConfigurationParameters parameters) {
        try {
            return new RowChoice(tasks(parameters), RunSettings.shard(parameters::get));
        } catch (IllegalArgumentException e) {
            return new RowChoice(tasks(parameters), Optional.empty());
        }
    }

    /** Whether tasks run in parallel; any text but {@code true} means no, as for the platform. */
    static boolean parallel(ConfigurationParameters parameters) {
        return parameters.getBoolean(Constants.PARALLEL_ENABLED).orElse(false);
    }

    /** Where tasks run in parallel, or there is one processor, nobody would have the time. */
    private static boolean looksAhead(ConfigurationParameters parameters) {
        boolean wanted = value(parameters, Constants.LOOK_AHEAD)
                .map(EngineConfiguration::lookAhead)
                .orElse(true);
        return wanted && !parallel(parameters) && Runtime.getRuntime().availableProcessors() > 1;
    }

    private static boolean lookAhead(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        Constants.LOOK_AHEAD + " must be true or false, but is '" + text + "'");
        };
    }

    private static Missed missed(String text) {
        return switch (text) {
            case "count" -> Missed.COUNT;
            case "fail" -> Missed.FAIL;
            default ->
                throw new IllegalArgumentException(Constants.MISSED + " must be count or fail, but is '" + text + "'");
        };
    }

    /** The class that gives the agent for files; another setting of discovery. Whether it is one is checked there. */
    static Optional<String> agent(ConfigurationParameters parameters) {
        return value(parameters, Constants.AGENT);
    }

    private static Optional<String> value(ConfigurationParameters parameters, String key) {
        return parameters.get(key).map(String::strip).filter(text -> !text.isEmpty());
    }
}
