package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {

    private static final List<String> TASKS =
            IntStream.range(0, 1_000).mapToObj(i -> "task-" + i).toList();

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "8", "100"})
    void everyTaskBelongsToExactlyOneShard(int count) {
        assertThat(TASKS)
                .allSatisfy(task -> assertThat(
                                IntStream.rangeClosed(1, count).filter(number -> new Shard(number, count).holds(task)))
                        .hasSize(1));
    }

    @Test
    void shardsAreAboutOfOneSize() {
        for (int number = 1; number <= 8; number++) {
            Shard shard = new Shard(number, 8);
            assertThat(TASKS.stream().filter(shard::holds).count())
                    .as(shard.toString())
                    .isBetween(85L, 165L);
        }
    }

    /** As by any other SHA-256, and the same for ever: results of shards that ran different versions still fit together. */
    @Test
    void whereATaskBelongsIsDecidedByItsIdAlone() {
        assertThat(TASKS.stream().filter(new Shard(2, 8)::holds).limit(5))
                .containsExactly("task-6", "task-7", "task-8", "task-20", "task-28");
    }

    @Test
    void theSettingNamesPartAndWhole() {
        assertThat(Shard.read("2/8", Map.of())).isEqualTo(new Shard(2, 8)).hasToString("2/8");
    }

    @ParameterizedTest
    @CsvSource({
        "CI_NODE_INDEX, 2, CI_NODE_TOTAL, 2/8",
        "BUILDKITE_PARALLEL_JOB, 1, BUILDKITE_PARALLEL_JOB_COUNT, 2/8",
        "CIRCLE_NODE_INDEX, 1, CIRCLE_NODE_TOTAL, 2/8",
        "TEST_SHARD_INDEX, 0, TEST_TOTAL_SHARDS, 1/8"
    })
    void autoTakesWhatTheSystemSets(String index, String value, String total, String expected) {
        assertThat(Shard.read("auto", Map.of(index, value, total, "8"))).hasToString(expected);
    }

    @Test
    void anIndexedJobOfKubernetesHasToSayHowManyThereAre() {
        assertThat(Shard.read("auto/8", Map.of("JOB_COMPLETION_INDEX", "7"))).hasToString("8/8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.read("auto/8", Map.of()))
                .withMessage("asynctool.shard is 'auto/8', but JOB_COMPLETION_INDEX is not set");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0/8    | asynctool.shard: there is no shard 0/8; the first of eight is 1/8, the last 8/8
            9/8    | asynctool.shard: there is no shard 9/8; the first of eight is 1/8, the last 8/8
            1/0    | asynctool.shard: there is no shard 1/0; the first of eight is 1/8, the last 8/8
            two/8  | asynctool.shard must be like 2/8, auto or auto/8, but is 'two/8'
            2      | asynctool.shard must be like 2/8, auto or auto/8, but is '2'
            -1/8   | asynctool.shard must be like 2/8, auto or auto/8, but is '-1/8'
            """)
    void aSettingThatNamesNoPartIsRefused(String setting, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.read(setting, Map.of()))
                .withMessage(message);
    }

    @Test
    void autoWhereNothingIsSetIsRefusedAndNotTakenForTheWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.read("auto", Map.of("CI_NODE_TOTAL", "3")))
                .withMessage("asynctool.shard is 'auto', but none of CI_NODE_INDEX with CI_NODE_TOTAL,"
                        + " BUILDKITE_PARALLEL_JOB with BUILDKITE_PARALLEL_JOB_COUNT, CIRCLE_NODE_INDEX with"
                        + " CIRCLE_NODE_TOTAL, TEST_SHARD_INDEX with TEST_TOTAL_SHARDS is set; set"
                        + " asynctool.shard=2/8, or asynctool.shard=auto/8 in an indexed job of Kubernetes");
    }

    @Test
    void whatIsSetWronglyIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.read("auto", Map.of("CI_NODE_INDEX", "x", "CI_NODE_TOTAL", "3")))
                .withMessage("GitLab's CI_NODE_INDEX and CI_NODE_TOTAL must be whole numbers, but are 'x' and '3'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.read("auto", Map.of("CI_NODE_INDEX", "4", "CI_NODE_TOTAL", "3")))
                .withMessage("GitLab's CI_NODE_INDEX and CI_NODE_TOTAL: there is no shard 4/3; the first of eight is"
                        + " 1/8, the last 8/8");
    }
}
