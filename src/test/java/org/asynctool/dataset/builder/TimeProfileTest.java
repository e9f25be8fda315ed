package org.asynctool.dataset.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.asynctool.dataset.DatasetException;
import org.asynctool.task.Task;
import org.asynctool.time.Latency;
import org.asynctool.time.ThinkTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeProfileTest {

    private static final List<Task> TASKS = FixtureBenchmark.singles();

    @ParameterizedTest
    @EnumSource
    void eachToolOfATaskHasALatencyThatFollowsFromTheTask(TimeProfile profile) {
        for (Task task : TASKS) {
            Task timed = profile.of(task);
            assertThat(timed).isEqualTo(profile.of(timed));
            assertThat(timed.thinkTime()).isEqualTo(new ThinkTime.Fixed(1000));
            assertThat(timed.subTasks()).isEqualTo(task.subTasks());
            task.subTasks()
                    .get(0)
                    .reference()
                    .forEach(step -> assertThat(timed.latency().tools()).containsKey(step.tool()));
        }
        assertThat(TimeProfile.named(profile.word())).isEqualTo(profile);
    }

    @Test
    void profilesDifferInTheirKindsOfLatency() {
        assertThat(kinds(TimeProfile.ROUNDS)).containsExactly("Rounds");
        assertThat(kinds(TimeProfile.MIXED)).contains("Fixed", "Uniform", "LogNormal");
        assertThat(kinds(TimeProfile.HEAVY_TAILED)).containsExactly("LogNormal");
    }

    @Test
    void anUnknownProfile() {
        assertThatThrownBy(() -> TimeProfile.named("heavy"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("there is no latency profile 'heavy'; did you mean 'heavy-tailed'? The profiles are rounds,"
                        + " mixed, heavy-tailed");
    }

    private static List<String> kinds(TimeProfile profile) {
        return TASKS.stream()
                .flatMap(task -> profile.of(task).latency().tools().values().stream())
                .map(Latency::getClass)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(java.util.TreeSet::new))
                .stream()
                .toList();
    }
}
