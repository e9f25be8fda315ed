package org.asynctool.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every task of the benchmark is sound, whatever its latencies are. */
class SoundnessIT {

    private static final int SEEDS = 20;

    @ParameterizedTest
    @EnumSource
    void everyConcurrentTaskPassesItsAudit(TimeProfile profile) {
        assertSound(BuiltinBenchmark.concurrent(profile));
    }

    @ParameterizedTest
    @EnumSource
    void everySingleTaskPassesItsAudit(TimeProfile profile) {
        assertSound(BuiltinBenchmark.tasks("builtin:asynctool-v1/single?latency=" + profile.word()));
    }

    /** Each trial has a seed and so latencies of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {"builtin:asynctool-v1/single?latency=heavy-tailed", "builtin:asynctool-v1?latency=heavy-tailed"})
    void theReferenceSucceedsUnderManyLatencies(String location) {
        for (Task task : BuiltinBenchmark.tasks(location)) {
            EnvironmentFactory factory = EnvironmentFactory.of(task);
            for (int trial = 1; trial <= SEEDS; trial++) {
                assertThat(factory.environment(trial).run(new GreedyAgent()).succeeded())
                        .as("%s, trial %d", task.id(), trial)
                        .isTrue();
            }
        }
    }

    private static void assertSound(List<Task> tasks) {
        tasks.forEach(task -> assertThat(Audit.audit(task)).as(task.id()).isEmpty());
    }
}
