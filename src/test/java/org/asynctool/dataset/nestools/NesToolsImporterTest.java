package org.asynctool.dataset.nestools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.UnsupportedRow;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.SoundTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class NesToolsImporterTest {

    private static final String ROW =
            "{'test_id': 900, 'task': 'Weigh crate 5 and label it.', 'field': 'Docks', 'api': ["
                    + "{'api_name': 'weigh', 'api_description': 'Weighs a crate.', 'parameters': {'crate': {'type': 'int',"
                    + " 'description': 'its number'}}, 'required': ['crate'], 'responses': {'kilos': {'type': 'float'}, 'heavy':"
                    + " {'type': 'bool'}}}, "
                    + "{'api_name': 'label', 'api_description': 'Labels a crate.', 'parameters': {'crate': {'type': 'int'},"
                    + " 'lines': {'type': 'list'}, 'red': {'type': 'bool'}}, 'required': ['crate'], 'responses': {'done':"
                    + " {'type': 'str'}}}], "
                    + "'call': [{'api_name': 'weigh', 'parameters': {'crate': 5}, 'responses': ['API_call_0', 'API_call_1']}, "
                    + "{'api_name': 'label', 'parameters': {'crate': 5, 'lines': ['kilos', 'API_call_0'], 'red': 'API_call_1'},"
                    + " 'responses': ['API_call_2']}]}";

    @TempDir
    private Path folder;

    @Test
    void namesOfOutputsBecomeReferences() {
        Task task = SoundTask.require(new NesToolsImporter().task(json(ROW)));
        JsonNode subTask = Tasks.write(task).at("/subTasks/0");

        assertThat(task.id()).isEqualTo("nestools-900");
        assertThat(subTask.at("/requests")).isEqualTo(json("['Weigh crate 5 and label it.']"));
        assertThat(subTask.at("/reference"))
                .isEqualTo(json("[{'id': 'call_0', 'tool': 'weigh', 'arguments': {'crate': 5}},"
                        + " {'id': 'call_1', 'tool': 'label', 'arguments': {'crate': 5,"
                        + " 'lines': ['kilos', {'$ref': 'call_0#/kilos'}], 'red': {'$ref': 'call_0#/heavy'}}}]"));
        assertThat(subTask.at("/worlds/recorded/tools/weigh"))
                .isEqualTo(json("{'description': 'Weighs a crate.', 'readOnly': false, 'parameters': {'type': 'object',"
                        + " 'properties': {'crate': {'type': 'integer', 'description': 'its number'}},"
                        + " 'additionalProperties': false, 'required': ['crate']}}"));
    }

    @Test
    void resultsAreMadeUpByTypeAndAlwaysTheSame() {
        Task task = new NesToolsImporter().task(json(ROW));
        JsonNode result = Tasks.write(task).at("/subTasks/0/worlds/recorded/recordings/0/result");

        assertThat(result.get("kilos").isDouble()).isTrue();
        assertThat(result.get("heavy").isBoolean()).isTrue();
        assertThat(new NesToolsImporter().task(json(ROW))).isEqualTo(task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'test_id': 900, | | member 'test_id' is missing",
                "'test_id': 900| 'test_id': 900, 'x': 1| member 'x' is unknown",
                "'test_id': 900| 'test_id': '900'| member 'test_id' must be a whole number, but was '900'",
                "'api_name': 'label', 'api_d| 'api_name': 'weigh', 'api_d| member 'api' offers 'weigh' twice",
                "'api_name': 'label', 'par| 'api_name': 'lable', 'par| member 'call/1/api_name' is 'lable', which is not"
                        + " among the tools [weigh, label]",
                "['API_call_2']| []| member 'call/1/responses' has 0 names, but the tool 'label' returns [done]",
                "['API_call_2']| ['API_call_1']| member 'call/1/responses' has the name 'API_call_1' of an earlier output",
                "'red': 'API_call_1'| 'red': 'API_call_7'| member 'call/1/parameters/red' is 'API_call_7', which no earlier"
                        + " call returns; earlier outputs are [API_call_0, API_call_1]",
                "'kilos', 'API_call_0'| 'API_call_2'| member 'call/1/parameters/lines/0' is 'API_call_2', which no earlier"
                        + " call returns; earlier outputs are [API_call_0, API_call_1]"
            })
    void brokenRowIsNamed(String part, String instead, String problem) throws IOException {
        String row = ROW.replace(part, instead == null ? "" : instead);

        assertThat(read(row))
                .isInstanceOfSatisfying(
                        BrokenRow.class,
                        broken ->
                                assertThat(broken.message().replace('"', '\'')).isEqualTo("rows.jsonl:1: " + problem));
    }

    @Test
    void rowWithoutCalls() throws IOException {
        assertThat(read(ROW.replaceAll("'call': .*", "'call': []}")))
                .isInstanceOfSatisfying(
                        BrokenRow.class,
                        broken -> assertThat(broken.problem())
                                .isEqualTo("member 'call' must have at least one call, but has none"));
    }

    @Test
    void parameterWithTheNameOfTheEnvironmentsOwnIsUnsupported() throws IOException {
        assertThat(read(ROW.replace("'red'", "'subtask'")))
                .isInstanceOfSatisfying(
                        UnsupportedRow.class,
                        row -> assertThat(row.problem())
                                .isEqualTo(
                                        "tool 'label' has a parameter 'subtask', a name that every tool gets from the"
                                                + " environment"));
    }

    private ImportedRow read(String row) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.jsonl"), row.replace('\'', '"'));
        try (Stream<ImportedRow> rows = new NesToolsImporter().read(file)) {
            return rows.toList().get(0);
        }
    }
}
