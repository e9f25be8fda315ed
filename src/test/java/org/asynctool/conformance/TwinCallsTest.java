package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.metric.Metrics;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.Latency;
import org.junit.jupiter.api.Test;

/**
 * The reference makes one and the same call twice. Latencies belong to the first and the second of them in
 * the order of the calls, and an agent that overlaps makes them in another order than the reference run.
 */
class TwinCallsTest {

    @Test
    void theBoundIsALowerOneWhicheverTwinMeetsTheShortLatency() {
        double[] efficiencies = LongStream.range(0, 50)
                .mapToObj(TwinCallsTest::task)
                .mapToDouble(TwinCallsTest::efficiency)
                .toArray();

        assertThat(efficiencies).hasSize(50);
        for (double efficiency : efficiencies) {
            assertThat(efficiency).isLessThanOrEqualTo(1);
        }
    }

    /** In the reference run late comes before early, since it stands first; greedy agents begin with early. */
    private static Task task(long seed) {
        Map<String, Object> sum = Map.of("arg_0", 2, "arg_1", 3);
        return Task.builder()
                .id("twins")
                .subTask(SubTask.builder("A")
                        .request("Multiply 2 by 3 and add 2 to 3, twice.")
                        .world("numbers", Map.of())
                        .step("first", "multiply", sum)
                        .step("late", "add", sum, "first")
                        .step("early", "add", sum))
                .latency("add", new Latency.Uniform(1000, 60_000))
                .seed(seed)
                .build();
    }

    private static double efficiency(Task task) {
        Episode episode = EnvironmentFactory.of(task).environment(1).run(new GreedyAgent());
        return episode.scorecard().value(Metrics.TIME_EFFICIENCY).orElseThrow();
    }
}
