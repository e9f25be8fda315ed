package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.bfcl.BfclImporter;
import org.asynctool.dataset.bfcl.BfclVerdict;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.metric.Metrics;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Imports the multi-turn tasks of BFCL, plays them and judges what the benchmark's own checker judged. */
class BfclMultiTurnConformanceTest {

    private static final int ROWS = 100;
    private static final String[] JUDGED = {"multi_turn_base", "multi_turn_miss_func", "multi_turn_miss_param"};

    @ParameterizedTest
    @ValueSource(
            strings = {"multi_turn_base", "multi_turn_miss_func", "multi_turn_miss_param", "multi_turn_long_context"})
    void everyRowIsATask(String category) {
        List<ImportedRow> rows = rows(category);

        assertThat(rows).hasSize(ROWS);
        assertAll(rows.stream().map(row -> () -> assertThat(row).isInstanceOf(ImportedTask.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multi_turn_base", "multi_turn_miss_func", "multi_turn_miss_param", "multi_turn_long_context"})
    void everyTaskPassesTheAudit(String category) {
        assertAll(tasks(rows(category))
                .map(task -> () -> assertThat(Audit.audit(task))
                        .as("audit of %s", task.id())
                        .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multi_turn_base", "multi_turn_miss_func", "multi_turn_miss_param", "multi_turn_long_context"})
    void everyReferenceIsValid(String category) {
        assertAll(tasks(rows(category)).map(task -> () -> {
            assertValid(task, new GreedyAgent());
            assertValid(task, new SequentialAgent());
        }));
    }

    @Test
    void everyVerdictIsThatOfTheBenchmark() throws IOException {
        Map<String, SubTask> subTasks = new LinkedHashMap<>();
        for (String category : JUDGED) {
            tasks(rows(category))
                    .forEach(task -> subTasks.put(task.id(), task.subTasks().get(0)));
        }
        List<JsonNode> judged = judged();

        assertThat(judged).hasSizeGreaterThan(400);
        assertAll(judged.stream()
                .map(row ->
                        () -> assertThat(verdict(subTasks, row)).as("%s", row).isEqualTo(recorded(row))));
    }

    private static void assertValid(Task task, Agent agent) {
        Episode episode = EnvironmentFactory.of(task).environment(1).run(agent);
        String what = task.id() + " by " + agent.info().name();
        assertThat(BfclVerdict.of(episode).errorType()).as(what).isEmpty();
        assertThat(episode.scorecard().value(Metrics.TASK_SUCCESS)).as(what).hasValue(1);
    }

    private static BfclVerdict verdict(Map<String, SubTask> subTasks, JsonNode row) {
        List<List<List<String>>> turns = new ArrayList<>();
        for (JsonNode turn : row.required("turns")) {
            turns.add(turn.valueStream()
                    .map(step -> step.valueStream().map(JsonNode::stringValue).toList())
                    .toList());
        }
        return BfclVerdict.of(subTasks.get(row.required("id").stringValue()), turns);
    }

    private static BfclVerdict recorded(JsonNode row) {
        return new BfclVerdict(
                row.optional("error_type").map(JsonNode::stringValue),
                row.has("turn") ? OptionalInt.of(row.get("turn").intValue()) : OptionalInt.empty(),
                row.optional("irrelevance_valid").map(JsonNode::booleanValue));
    }

    /** Rows whose verdict does not hang on how Python takes an odd value. */
    private static List<JsonNode> judged() throws IOException {
        try (Stream<String> lines = Files.lines(PublicData.require("bfcl/checker_verdicts.jsonl"))) {
            return lines.map(Json::read)
                    .filter(row -> row.required("kind").stringValue().equals("multi_turn"))
                    .filter(row -> row.required("well_typed").booleanValue()
                            && !row.required("accident").booleanValue())
                    .toList();
        }
    }

    private static Stream<Task> tasks(List<ImportedRow> rows) {
        return rows.stream()
                .map(row ->
                        row instanceof ImportedTask imported ? Optional.of(imported.task()) : Optional.<Task>empty())
                .flatMap(Optional::stream);
    }

    private static List<ImportedRow> rows(String category) {
        try (Stream<ImportedRow> rows =
                BfclImporter.of(PublicData.require("bfcl")).read(category)) {
            return rows.toList();
        }
    }
}
