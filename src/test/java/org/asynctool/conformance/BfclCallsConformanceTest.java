package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.bfcl.BfclCallVerdict;
import org.asynctool.dataset.bfcl.BfclImporter;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.metric.Metrics;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Judges what the benchmark's own checker of single-turn categories judged. */
class BfclCallsConformanceTest {

    @Test
    void everyVerdictIsThatOfTheBenchmark() throws IOException {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (String category : List.of("parallel", "live_parallel")) {
            imported(category).forEach(task -> rows.put(task.task().id(), task.source()));
        }
        List<JsonNode> judged = judged();

        assertThat(judged).hasSizeGreaterThan(200);
        assertAll(judged.stream()
                .map(row -> () -> assertThat(
                                BfclCallVerdict.of(rows.get(row.required("id").stringValue()), row.required("calls")))
                        .as("%s", row)
                        .isEqualTo(recorded(row))));
    }

    @ParameterizedTest
    @CsvSource({"parallel, 200", "live_parallel, 16"})
    void everyRowIsATaskThatItsReferenceDoes(String category, int rows) {
        List<ImportedTask> tasks = imported(category);

        assertThat(tasks).hasSize(rows);
        assertAll(tasks.stream().map(ImportedTask::task).map(task -> () -> {
            assertThat(Audit.audit(task)).as(task.id()).isEmpty();
            Episode episode = EnvironmentFactory.of(task).environment(1).run(new GreedyAgent());
            assertThat(episode.scorecard().value(Metrics.TASK_SUCCESS))
                    .as(task.id())
                    .hasValue(1);
        }));
    }

    private static BfclCallVerdict recorded(JsonNode row) {
        return new BfclCallVerdict(
                row.optional("error_type").map(JsonNode::stringValue),
                Optional.of(row.path("sub_error_types")).stream()
                        .flatMap(JsonNode::valueStream)
                        .map(JsonNode::stringValue)
                        .toList());
    }

    private static List<ImportedTask> imported(String category) {
        try (Stream<ImportedRow> rows =
                BfclImporter.of(PublicData.require("bfcl")).read(category)) {
            return rows.map(ImportedTask.class::cast).toList();
        }
    }

    private static List<JsonNode> judged() throws IOException {
        try (Stream<String> lines = Files.lines(PublicData.require("bfcl/checker_verdicts.jsonl"))) {
            return lines.map(Json::read)
                    .filter(row -> row.required("kind").stringValue().equals("ast"))
                    .toList();
        }
    }
}
