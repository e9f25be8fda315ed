package org.asynctool.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.asynctool.Statistic;
import org.asynctool.agent.AgentInfo;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorecard.Reason;
import org.asynctool.metric.Scorecard.SubTaskScore;

/** Made-up results of tasks, for tests of baselines. The digest of a task is {@code d-} and its id. */
final class Results {

    private Results() {}

    static Played passed(String task) {
        return passed(task, 1, 10);
    }

    static Played passed(String task, int trial, double makespan) {
        return of(task, trial, true, Map.of(Metrics.TASK_SUCCESS, 1d, Metrics.TIME_MAKESPAN, makespan), List.of());
    }

    static Played missed(String task) {
        return missed(task, 1, "never called");
    }

    static Played missed(String task, int trial, String actual) {
        Reason reason = new Reason(4_000, "step a1: boil({})", actual);
        return of(
                task,
                trial,
                false,
                Map.of(Metrics.TASK_SUCCESS, 0d, Metrics.TIME_MAKESPAN, 20d),
                List.of(new SubTaskScore("A", "", false, Map.of(), List.of(reason))));
    }

    static Played changed(Played played) {
        return new Played(
                played.scorecard(), played.seed(), played.trace(), played.traceFile(), played.tags(), "another");
    }

    private static Played of(
            String task, int trial, boolean success, Map<String, Double> values, List<SubTaskScore> subTasks) {
        return new Played(
                new Scorecard(task, trial, success, values, subTasks),
                7,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "d-" + task);
    }

    static GateInput input(Played... episodes) {
        return input(List.of(), Optional.empty(), episodes);
    }

    static GateInput input(List<NotPlayed> broken, Optional<String> partial, Played... episodes) {
        return new GateInput(
                "com.example.TravelDeskTest",
                "classpath:/tasks/travel.jsonl",
                Optional.of(new AgentInfo("greedy", "1.1", List.of("width=2"))),
                Arrays.asList(episodes),
                broken,
                episodes.length + broken.size(),
                List.of(),
                partial,
                Optional.of("mvn test -Dtest=TravelDeskTest"),
                Optional.empty());
    }

    static GateSpec gate(String metric, BaselineBound baseline, Double confidence) {
        return gate(metric, null, baseline, confidence, 0);
    }

    static GateSpec gate(String metric, Double atLeast, BaselineBound baseline, Double confidence, int couldNotRun) {
        return new GateSpec(
                Metrics.require(metric),
                optional(atLeast),
                OptionalDouble.empty(),
                Statistic.MEAN,
                Scope.ALL,
                optional(confidence),
                couldNotRun,
                Optional.of(baseline));
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
