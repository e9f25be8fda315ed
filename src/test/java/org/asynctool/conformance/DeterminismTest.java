package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.agent.Agent;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.RandomAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.Composer;
import org.asynctool.dataset.LatencyProfile;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.ResultCame;
import org.asynctool.trace.TraceWriter;
import org.junit.jupiter.api.Test;

/** Same task, same seed, same decisions: the same bytes, whatever else the machine does. */
class DeterminismTest {

    private static final int THREADS = 4;

    private final List<Task> tasks = tasks();

    @Test
    void secondRunWritesTheSameBytes() {
        assertThat(tracesOneByOne()).hasSize(4 * tasks.size()).isEqualTo(tracesOneByOne());
    }

    @Test
    void runsInParallelWriteTheSameBytes() throws Exception {
        assertThat(tracesInParallel()).isEqualTo(tracesOneByOne());
    }

    @Test
    void theSameCallMeetsTheSameLatencyWhoeverMakesIt() {
        for (Task task : tasks) {
            Map<String, Long> greedy = latencies(trace(task, new GreedyAgent()));
            Map<String, Long> sequential = latencies(trace(task, new SequentialAgent()));

            assertThat(greedy).isNotEmpty().isEqualTo(sequential);
        }
    }

    @Test
    void anotherSeedGivesOtherLatencies() {
        Task task = tasks.get(0);
        EnvironmentFactory factory = EnvironmentFactory.of(task);

        Trace second = factory.environment(2).run(new GreedyAgent()).trace();

        assertThat(latencies(second)).isNotEqualTo(latencies(trace(task, new GreedyAgent())));
    }

    private List<String> tracesOneByOne() {
        List<String> traces = new ArrayList<>();
        for (Task task : tasks) {
            agents().forEach(agent -> traces.add(TraceWriter.text(trace(task, agent))));
        }
        return traces;
    }

    private List<String> tracesInParallel() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (Task task : tasks) {
                agents().forEach(agent -> running.add(threads.submit(() -> TraceWriter.text(trace(task, agent)))));
            }
            List<String> traces = new ArrayList<>();
            for (Future<String> run : running) {
                traces.add(run.get());
            }
            return traces;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Stream<Agent> agents() {
        return Stream.of(new GreedyAgent(), new CriticalPathAgent(2), new SequentialAgent(), new RandomAgent(7));
    }

    private static Trace trace(Task task, Agent agent) {
        return EnvironmentFactory.of(task).environment(1).run(agent).trace();
    }

    /** Latency by call and its number among the same calls. */
    private static Map<String, Long> latencies(Trace trace) {
        Map<String, String> keys = new HashMap<>();
        Map<String, Long> sent = new HashMap<>();
        Map<String, Integer> same = new LinkedHashMap<>();
        Map<String, Long> latencies = new TreeMap<>();
        trace.events().forEach(event -> {
            if (event instanceof CallAccepted call) {
                String key = call.subTask() + " " + call.tool() + CanonicalJson.text(call.canonical());
                keys.put(call.call(), key + " " + same.merge(key, 1, Integer::sum));
                sent.put(call.call(), call.virtualMillis());
            } else if (event instanceof ResultCame result) {
                latencies.put(keys.get(result.call()), result.virtualMillis() - sent.get(result.call()));
            }
        });
        return latencies;
    }

    private static List<Task> tasks() {
        List<Task> parts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            parts.add(Task.builder().id("sums-" + i).subTask(sums(i)).build());
        }
        Composer composer = Composer.seeded(5).withLatency(LatencyProfile.logNormal(500, 5_000, 1, 60_000));
        return Stream.concat(composer.dual(parts, 12).stream(), composer.tri(parts, 8).stream())
                .toList();
    }

    /** A random graph of sums, each of two earlier results or of numbers in the request. */
    private static SubTaskBuilder sums(int seed) {
        UniformRandomProvider random = Seeds.random(seed);
        SubTaskBuilder sums =
                SubTask.builder("A").request("Add up 2, 3, 5 and 7.").world("numbers", Map.of());
        for (int step = 0; step < 8; step++) {
            sums.step("s" + step, "add", Map.of("arg_0", operand(step, random), "arg_1", operand(step, random)));
        }
        return sums;
    }

    private static Object operand(int step, UniformRandomProvider random) {
        int choice = random.nextInt(step + 4);
        return choice < step
                ? Map.of("$ref", "s" + choice + "#/result")
                : List.of(2, 3, 5, 7).get(choice - step);
    }
}
