package org.asynctool.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A version of the benchmark never changes. Where this test fails, the change belongs into a new version: results under
 * the old name would no longer be comparable.
 */
class FrozenBenchmarkTest {

    /** The SHA-256 of the list of checksums of all task files. */
    private static final String CHECKSUMS = "f97dc19ae3d3205e4fb5a4dfba83e587414d1434099ba045923d1b06ccd9f415";

    @Test
    void theListOfChecksumsIsTheOneThatWasFrozen() {
        assertThat(sha256(BuiltinBenchmark.resource("SHA256SUMS"))).isEqualTo(CHECKSUMS);
    }

    @Test
    void everyFileHasItsChecksum() {
        String list = new String(BuiltinBenchmark.resource("SHA256SUMS"), StandardCharsets.UTF_8);

        assertThat(list.lines()).hasSize(12 + 4 + 1).allSatisfy(line -> {
            String[] parts = line.split(" {2}");
            assertThat(sha256(BuiltinBenchmark.resource(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "builtin:asynctool-v1/single, 358",
        "builtin:asynctool-v1, 712",
        "builtin:asynctool-v1/dual-same, 180",
        "builtin:asynctool-v1/dual-cross, 236",
        "builtin:asynctool-v1/tri-same, 120",
        "builtin:asynctool-v1/tri-cross, 176",
        "builtin:asynctool-v1/smoke, 24"
    })
    void eachPartHasAsManyTasksAsIsSaid(String location, int count) {
        assertThat(BuiltinBenchmark.tasks(location).size()).as(location).isEqualTo(count);
    }

    @Test
    void theSmallSubsetHasTwoTasksOfEachCategory() {
        Map<String, Integer> counts = new TreeMap<>();
        BuiltinBenchmark.tasks("builtin:asynctool-v1/smoke").stream()
                .map(task -> task.subTasks().get(0))
                .map(SubTask::category)
                .forEach(category -> counts.merge(category, 1, Integer::sum));

        assertThat(counts)
                .hasSize(12)
                .allSatisfy((category, count) -> assertThat(count).isEqualTo(2));
    }

    /** The times are made by code when the tasks are read, so files alone do not freeze them. */
    @ParameterizedTest
    @CsvSource({
        "ROUNDS, fb404e417cc5bd8b87a6905de7a6391a98b33dab488311bb44e013550770423b",
        "MIXED, ddd8a3dcdc217b6962b932376a84e2610a1fd83b3f7dc894e44783aecdd360df",
        "HEAVY_TAILED, ebb5e6eccbb2dd1954e3a10f6e646056d9c72b22ad423b1753d73fef798f4b80"
    })
    void tasksHaveTheTimesThatWereFrozen(TimeProfile profile, String digest) {
        List<Task> tasks = BuiltinBenchmark.concurrent(profile);
        String digests = String.join("\n", tasks.stream().map(Tasks::digest).toList());

        assertThat(sha256(digests.getBytes(StandardCharsets.UTF_8))).isEqualTo(digest);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
