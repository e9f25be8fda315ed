package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Composer;
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
import org.asynctool.testing.BfclOracle;
import org.asynctool.testing.PublicData;
import org.asynctool.world.filesystem.FileSystemWorldFactory;
import org.asynctool.world.filesystem.RecoveredPadding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports the multi-turn tasks of BFCL, plays them and judges what the benchmark's own checker judged. */
class BfclMultiTurnConformanceTest {

    private static final int ROWS = 100;
    private static final int COMPOSED = 40;
    private static final String BASE = "multi_turn_base";
    private static final String MISSED_FUNCTION = "multi_turn_miss_func";
    private static final String MISSED_PARAMETER = "multi_turn_miss_param";
    private static final String LONG_CONTEXT = "multi_turn_long_context";

    /** Their truths have more calls in a turn, one after the other, than a conversation may have steps. */
    private static final Set<String> TOO_LONG = Set.of("multi_turn_long_context_38", "multi_turn_long_context_46");

    private static final Map<String, List<ImportedRow>> IMPORTED = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {BASE, MISSED_FUNCTION, MISSED_PARAMETER, LONG_CONTEXT})
    void everyRowIsATask(String category) {
        assertThat(rows(category)).hasSize(ROWS);
        assertAll(rows(category).stream().map(row -> () -> assertThat(row).isInstanceOf(ImportedTask.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MISSED_FUNCTION, MISSED_PARAMETER, LONG_CONTEXT})
    void everyTaskPassesTheAudit(String category) {
        assertAll(tasks(category)
                .map(task -> () -> assertThat(Audit.audit(task))
                        .as("audit of %s", task.id())
                        .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MISSED_FUNCTION, MISSED_PARAMETER, LONG_CONTEXT})
    void everyReferenceIsValid(String category) {
        assertAll(tasks(category).filter(task -> !TOO_LONG.contains(task.id())).map(task -> () -> {
            assertValid(task, new GreedyAgent());
            assertValid(task, new SequentialAgent());
        }));
    }

    @Test
    void composedTasksAreDoneByTheirReferences() {
        List<Task> tasks = tasks(BASE).toList();
        assertAll(Composer.seeded(26).dual(tasks, COMPOSED).stream().map(task -> () -> {
            Episode episode = EnvironmentFactory.of(task).environment(1).run(new GreedyAgent());
            assertThat(episode.scorecard().value(Metrics.TASK_SUCCESS))
                    .as(task.id())
                    .hasValue(1);
        }));
    }

    @Test
    void everyVerdictIsThatOfTheBenchmark() throws IOException {
        Map<String, SubTask> subTasks = new LinkedHashMap<>();
        Stream.of(BASE, MISSED_FUNCTION, MISSED_PARAMETER)
                .flatMap(BfclMultiTurnConformanceTest::tasks)
                .forEach(task -> subTasks.put(task.id(), task.subTasks().get(0)));
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

    private static Stream<Task> tasks(String category) {
        return rows(category).stream().filter(ImportedTask.class::isInstance).map(row -> ((ImportedTask) row).task());
    }

    private static List<ImportedRow> rows(String category) {
        return IMPORTED.computeIfAbsent(category, BfclMultiTurnConformanceTest::read);
    }

    private static List<ImportedRow> read(String category) {
        BfclImporter importer = BfclImporter.of(PublicData.require("bfcl")).withFilePadding(padding());
        try (Stream<ImportedRow> rows = importer.read(category)) {
            return rows.toList();
        }
    }

    /** The benchmark's own padding, which stands in recorded runs only. */
    private static ObjectNode padding() {
        BfclOracle oracle = new BfclOracle("GorillaFileSystem", new FileSystemWorldFactory());
        try {
            return (ObjectNode)
                    RecoveredPadding.of(oracle.truths("long_context")).get("long_context");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
