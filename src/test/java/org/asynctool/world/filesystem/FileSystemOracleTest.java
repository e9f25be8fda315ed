package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.testing.PublicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class FileSystemOracleTest {

    @ParameterizedTest
    @CsvSource({"base, 127", "miss_func, 127", "miss_param, 127"})
    void reproducesTheTruthsOfTasks(String category, int calls) throws IOException {
        verify(truths(category, JsonNodeFactory.instance.objectNode()), 25, calls);
    }

    @Test
    void reproducesTheTruthsOfTasksWithLongContext() throws IOException {
        ObjectNode padding = RecoveredPadding.of(truths("long_context", JsonNodeFactory.instance.objectNode()));
        verify(truths("long_context", padding), 25, 187);
    }

    @Test
    void reproducesRandomCallsOfWhichManyFail() throws IOException {
        List<OracleRow> rows = rows("bfcl/oracle_fuzz_seed1.jsonl")
                .filter(OracleRow::isAbout)
                .map(row -> OracleRow.of(row, row.required("initial_config").required(OracleRow.CLASS)))
                .toList();
        verify(rows, 48, 860);
    }

    /** What a call was measured to change, the current directory included, is what its tool declares. */
    @Test
    void onlyToolsThatNeverChangedAnythingAreReadOnly() throws IOException {
        Map<String, Boolean> readOnly = Shell.at("").world().tools().stream()
                .collect(Collectors.toMap(tool -> OracleRow.CLASS + "." + tool.name(), ToolSpec::readOnly));
        Map<String, Boolean> changed = new TreeMap<>();
        rows("bfcl/dependencies_multi_turn_base.jsonl").forEach(row -> {
            for (int i = 0; i < row.required("methods").size(); i++) {
                boolean effect = !row.required("effects").get(i).stringValue().equals("read");
                changed.merge(row.required("methods").get(i).stringValue(), effect, Boolean::logicalOr);
            }
        });
        changed.keySet().retainAll(readOnly.keySet());

        assertThat(changed).hasSizeGreaterThan(15);
        assertThat(changed)
                .allSatisfy((method, did) ->
                        assertThat(readOnly.get(method)).as(method).isEqualTo(!did));
    }

    private static void verify(List<OracleRow> rows, int expectedRows, int expectedCalls) {
        assertThat(rows).hasSize(expectedRows);
        assertThat(rows.stream().mapToInt(row -> row.calls().size()).sum()).isEqualTo(expectedCalls);
        assertAll(rows.stream().map(row -> row::verify));
    }

    private static List<OracleRow> truths(String category, ObjectNode padding) throws IOException {
        Map<String, JsonNode> questions = rows("bfcl/BFCL_v4_multi_turn_" + category + ".json")
                .collect(Collectors.toMap(row -> row.required("id").stringValue(), Function.identity()));
        return rows("bfcl/oracle_multi_turn_" + category + ".jsonl")
                .filter(OracleRow::isAbout)
                .map(row -> OracleRow.of(
                        row, initial(questions.get(row.required("id").stringValue()), padding)))
                .toList();
    }

    private static ObjectNode initial(JsonNode question, ObjectNode padding) {
        ObjectNode initial = (ObjectNode) question.required("initial_config").required(OracleRow.CLASS);
        return initial.setAll(padding);
    }

    private static Stream<JsonNode> rows(String file) throws IOException {
        return Files.readAllLines(PublicData.require(file)).stream().map(Json::read);
    }
}
