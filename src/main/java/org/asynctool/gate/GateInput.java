package org.asynctool.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.agent.AgentInfo;
import org.asynctool.metric.Scorecard;
import org.asynctool.trace.Trace;

/**
 * What gates are judged by: the episodes of one benchmark, however they were come by.
 *
 * @param benchmark name of the benchmark, such as the name of its class
 * @param dataset where its tasks came from
 * @param agent who ran them; empty if the agent could not even be made
 * @param episodes the episodes that ran, in any order
 * @param couldNotRun the episodes that did not
 * @param planned how many episodes were planned, 0 or more
 * @param missing the planned episodes that left no result, as far as they are known
 * @param partial why only a part of the tasks was selected; empty if all were
 * @param rerun the command that runs the benchmark again, such as {@code mvn test -Dtest=TravelTest}; empty if
 *     nobody knows it. {@code asynctool.tasks} selects single tasks of it
 * @param stopped why the run ended before its time, such as {@code the run was cancelled}; empty if it did not
 */
@API(status = API.Status.EXPERIMENTAL)
public record GateInput(
        String benchmark,
        String dataset,
        Optional<AgentInfo> agent,
        List<Played> episodes,
        List<NotPlayed> couldNotRun,
        int planned,
        List<Missing> missing,
        Optional<String> partial,
        Optional<String> rerun,
        Optional<String> stopped) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if {@code planned} is negative or an episode is there twice, since
     * it would stand in for one that is missing
     *
     * @param benchmark name of the benchmark, such as the name of its class
     * @param dataset where its tasks came from
     * @param agent who ran them; empty if the agent could not even be made
     * @param episodes the episodes that ran, in any order
     * @param couldNotRun the episodes that did not
     * @param planned how many episodes were planned, 0 or more
     * @param missing the planned episodes that left no result, as far as they are known
     * @param partial why only a part of the tasks was selected; empty if all were
     * @param rerun the command that runs the benchmark again, such as {@code mvn test -Dtest=TravelTest}; empty
     *     if nobody knows it. {@code asynctool.tasks} selects single tasks of it
     * @param stopped why the run ended before its time, such as {@code the run was cancelled}; empty if it did not
     */
    public GateInput {
        episodes = List.copyOf(episodes);
        couldNotRun = List.copyOf(couldNotRun);
        missing = List.copyOf(missing);
        if (planned < 0) {
            throw new IllegalArgumentException("planned must be 0 or more, but was " + planned);
        }
        Set<String> seen = new HashSet<>();
        Stream.concat(
                        episodes.stream()
                                .map(played -> key(
                                        played.scorecard().task(),
                                        played.scorecard().trial())),
                        couldNotRun.stream().map(broken -> key(broken.task(), broken.trial())))
                .filter(key -> !seen.add(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("episode " + key + " is there twice; give each one once");
                });
    }

    /**
     * Describes a benchmark that nobody knows the command of.
     *
     * @param benchmark name of the benchmark, such as the name of its class
     * @param dataset where its tasks came from
     * @param agent who ran them; empty if the agent could not even be made
     * @param episodes the episodes that ran, in any order
     * @param couldNotRun the episodes that did not
     * @param planned how many episodes were planned, 0 or more
     * @param missing the planned episodes that left no result, as far as they are known
     * @param partial why only a part of the tasks was selected; empty if all were
     */
    public GateInput(
            String benchmark,
            String dataset,
            Optional<AgentInfo> agent,
            List<Played> episodes,
            List<NotPlayed> couldNotRun,
            int planned,
            List<Missing> missing,
            Optional<String> partial) {
        this(
                benchmark,
                dataset,
                agent,
                episodes,
                couldNotRun,
                planned,
                missing,
                partial,
                Optional.empty(),
                Optional.empty());
    }

    private static String key(String task, int trial) {
        return "'" + task + "', trial " + trial + ",";
    }

    /**
     * An episode that was planned and left no result: its JVM was killed, or was never started.
     *
     * @param task id of the task
     * @param trial number of the trial, from 1
     */
    public record Missing(String task, int trial) {}

    /**
     * An episode that ran.
     *
     * @param scorecard its metrics
     * @param seed seed of the trial
     * @param trace what happened, for the failure text; empty where it was not kept
     * @param traceFile where the trace is, for people; empty where it was not written
     * @param tags tags of its task, which gates may ask for
     * @param digest digest of its task, by which baselines know it; empty for a task that no baseline knows
     */
    public record Played(
            Scorecard scorecard,
            long seed,
            Optional<Trace> trace,
            Optional<String> traceFile,
            Set<String> tags,
            String digest) {

        /**
         * Copies the tags.
         *
         * @param scorecard its metrics
         * @param seed seed of the trial
         * @param trace what happened, for the failure text; empty where it was not kept
         * @param traceFile where the trace is, for people; empty where it was not written
         * @param tags tags of its task, which gates may ask for
         * @param digest digest of its task, by which baselines know it; empty for a task that no baseline knows
         */
        public Played {
            tags = Set.copyOf(tags);
        }

        /**
         * Describes an episode of a task without tags that no baseline knows.
         *
         * @param scorecard its metrics
         * @param seed seed of the trial
         * @param trace what happened, for the failure text; empty where it was not kept
         * @param traceFile where the trace is, for people; empty where it was not written
         */
        public Played(Scorecard scorecard, long seed, Optional<Trace> trace, Optional<String> traceFile) {
            this(scorecard, seed, trace, traceFile, Set.of(), "");
        }
    }

    /**
     * An episode that could not run: agent, world, data or infrastructure failed.
     *
     * @param task id of the task; file and line of a row that cannot be read
     * @param trial number of the trial, from 1
     * @param message what was wrong
     * @param trouble whether running it again can help
     */
    public record NotPlayed(String task, int trial, String message, Trouble trouble) {

        /** What kept an episode from running. */
        public enum Trouble {
            /** Something in the episode: alone it can be watched, or may even run. */
            EPISODE,
            /** What it is made of, such as row, task or class: until that is mended, it says the same again. */
            SETUP
        }

        /**
         * Describes an episode that broke off.
         *
         * @param task id of the task
         * @param trial number of the trial, from 1
         * @param message what was wrong
         */
        public NotPlayed(String task, int trial, String message) {
            this(task, trial, message, Trouble.EPISODE);
        }
    }
}
