package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.asynctool.agent.Agent;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.asynchow.AsyncHowImporter;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Plays all plans of AsyncHow and compares their times with those that the dataset states. */
class AsyncHowConformanceTest {

    private static final double MILLIS_A_MINUTE = 60_000;

    @Test
    void everyPlanBecomesATaskThatPassesTheAudit() throws IOException {
        plans().assertComplete().assertAudited();
    }

    @Test
    void agentsThatOverlapMeetTheStatedTimeAndTheSequentialOneTakesTheSum() {
        List<ImportedTask> plans = plans().tasks();

        assertThat(plans).isNotEmpty();
        assertAll(plans.stream().map(plan -> () -> verify(plan)));
    }

    private static void verify(ImportedTask plan) {
        long best = longestPathMillis(plan.source());
        long serial = sumMillis(plan.source());
        EnvironmentFactory factory = EnvironmentFactory.of(plan.task());

        Episode greedy = play(factory, new GreedyAgent(), best);
        play(factory, new CriticalPathAgent(), best);
        play(factory, new SequentialAgent(), serial);

        assertSeconds(plan, greedy, Metrics.TIME_BOUND, best);
        assertSeconds(plan, greedy, Metrics.TIME_SERIAL, serial);
        int steps = plan.source().get("steps").size();
        assertThat(best * 1d)
                .as("stated time of %s", plan.task().id())
                .isEqualTo(plan.source().get("best_minutes").doubleValue() * MILLIS_A_MINUTE, within(1d * steps));
    }

    private static Episode play(EnvironmentFactory factory, Agent agent, long expectedMillis) {
        Episode episode = factory.environment(1).run(agent);
        String what = factory.task().id() + " by " + agent.info().name();
        assertThat(episode.succeeded()).as(what).isTrue();
        assertThat(episode.trace().end().virtualMillis()).as(what).isEqualTo(expectedMillis);
        return episode;
    }

    private static void assertSeconds(ImportedTask plan, Episode episode, String metric, long millis) {
        double seconds = episode.scorecard().value(metric).orElseThrow();
        assertThat(Math.round(seconds * 1000))
                .as("%s of %s", metric, plan.task().id())
                .isEqualTo(millis);
    }

    /** Worked out on the row itself: relaxes all edges as often as there are steps. */
    private static long longestPathMillis(JsonNode row) {
        List<Long> durations = durationsMillis(row);
        long[] ends = durations.stream().mapToLong(Long::longValue).toArray();
        for (int round = 0; round < ends.length; round++) {
            for (JsonNode edge : row.get("deps")) {
                int after = edge.get(1).intValue() - 1;
                ends[after] = Math.max(ends[after], ends[edge.get(0).intValue() - 1] + durations.get(after));
            }
        }
        return java.util.Arrays.stream(ends).max().orElseThrow();
    }

    private static long sumMillis(JsonNode row) {
        return durationsMillis(row).stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> durationsMillis(JsonNode row) {
        List<Long> durations = new ArrayList<>();
        row.get("minutes").forEach(minutes -> durations.add(Math.round(minutes.doubleValue() * MILLIS_A_MINUTE)));
        return durations;
    }

    private static ImportedRows plans() {
        return ImportedRows.read(PublicData.require("asynchow/asynchow_even.jsonl"), new AsyncHowImporter()::read);
    }
}
