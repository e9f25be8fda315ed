package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.RandomAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.json.CanonicalJson;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.ChaosAgent;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.RandomGraphs;
import org.asynctool.testing.TraceRules;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** Seeded random tasks, agents, faults and limits: no rule of virtual time is ever broken. */
class RandomEpisodesTest {

    private static final int TASKS = 10_000;

    @Test
    void noRuleIsBrokenWhateverAgentsAndFaultsDo() {
        for (long seed = 0; seed < TASKS; seed++) {
            Task task = RandomGraphs.troubled(seed);
            EnvironmentFactory factory = factory(task);
            Map<String, Long> latencies = new HashMap<>();
            for (Agent agent : agents(seed)) {
                Episode episode = factory.environment(1).run(agent);
                assertRules(task, episode, seed);
                assertSameLatencies(episode, latencies, seed);
            }
        }
    }

    @Test
    void referenceAgentsSolveEveryTaskWithoutFaultsBetweenBoundAndSerialTime() {
        for (long seed = 0; seed < 2_000; seed++) {
            Task task = RandomGraphs.calm(seed);
            EnvironmentFactory factory = factory(task);
            Episode greedy = factory.environment(1).run(new GreedyAgent());
            Episode sequential = factory.environment(1).run(new SequentialAgent());
            Episode narrow = factory.environment(1).run(new CriticalPathAgent(2));

            for (Episode episode : List.of(greedy, sequential, narrow)) {
                assertRules(task, episode, seed);
                assertThat(episode.succeeded())
                        .as("seed %d, %s", seed, episode.scorecard())
                        .isTrue();
                assertThat(value(episode, Metrics.TIME_MAKESPAN))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(value(episode, Metrics.TIME_BOUND) - 1e-9);
            }
            assertThat(value(sequential, Metrics.TIME_MAKESPAN))
                    .as("seed %d", seed)
                    .isEqualTo(value(sequential, Metrics.TIME_SERIAL));
        }
    }

    private static void assertRules(Task task, Episode episode, long seed) {
        try {
            TraceRules.assertKept(task, episode.trace());
        } catch (AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + ", " + episode.trace().header().agent(), e);
        }
        episode.scorecard().values().forEach((name, value) -> {
            Metric metric = Metrics.named(name).orElseThrow();
            assertThat(value).as("%s, seed %d", name, seed).isBetween(metric.least(), metric.greatest());
        });
    }

    /** The n-th of the same calls has the same latency, whoever makes it and whenever. */
    private static void assertSameLatencies(Episode episode, Map<String, Long> latencies, long seed) {
        Map<String, String> keys = new HashMap<>();
        Map<String, Long> sent = new HashMap<>();
        Map<String, Integer> attempts = new HashMap<>();
        for (TraceEvent event : episode.trace().events()) {
            if (event instanceof TraceEvent.CallAccepted call) {
                String same = call.subTask() + call.tool() + CanonicalJson.text(call.canonical());
                keys.put(call.call(), same + "#" + attempts.merge(same, 1, Integer::sum));
                sent.put(call.call(), call.virtualMillis());
            } else if (event instanceof TraceEvent.ResultCame result && !result.again()) {
                long took = result.virtualMillis() - sent.get(result.call());
                Long other = latencies.putIfAbsent(keys.get(result.call()), took);
                assertThat(other == null ? took : other)
                        .as("latency of %s, seed %d", keys.get(result.call()), seed)
                        .isEqualTo(took);
            }
        }
    }

    private static List<Agent> agents(long seed) {
        return List.of(
                new ChaosAgent(seed),
                new RandomAgent(seed),
                seed % 2 == 0 ? new GreedyAgent() : new CriticalPathAgent(2));
    }

    private static double value(Episode episode, String metric) {
        return episode.scorecard().value(metric).orElseThrow();
    }

    private static EnvironmentFactory factory(Task task) {
        return EnvironmentFactory.builder(task)
                .worlds(DeskWorldFactory.worlds())
                .build();
    }
}
