package org.asynctool.dataset.tau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.UnsupportedRow;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.testing.SoundTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TauImporterTest {

    private static final String SEND =
            "{'id': 'shop_dev_0', 'instruction': 'You are Ann. You want parcel 7 sent to Rome.',"
                    + " 'calls': [{'name': 'get_user', 'arguments': {'name': 'Ann'}, 'result': '{\\'id\\': \\'ann_1\\'}'},"
                    + " {'name': 'get_parcel', 'arguments': {'number': 7}, 'result': 'Error: there is none'},"
                    + " {'name': 'send_parcel', 'arguments': {'number': 7, 'to': 'Rome', 'for': 'ann_1', 'card': 'c-5'},"
                    + " 'result': '12.5'},"
                    + " {'name': 'get_parcel', 'arguments': {'number': 7}, 'result': 'on its way'}]}";
    private static final String NOTHING =
            "{'id': 'shop_dev_1', 'instruction': 'You are Bob. You want what nobody may do.', 'calls': []}";

    @TempDir
    private Path folder;

    @Test
    void actionsBecomeAReferenceWhoseChangesAreInOrder() throws IOException {
        Task task = task(read(SEND).get(0));
        JsonNode subTask = Tasks.write(task).at("/subTasks/0");

        assertThat(task.id()).isEqualTo("tau-shop_dev_0");
        assertThat(task.tags()).containsExactly("tau-bench", "shop");
        assertThat(subTask.at("/requests")).isEqualTo(json("['You are Ann. You want parcel 7 sent to Rome.']"));
        assertThat(subTask.at("/reference"))
                .isEqualTo(json("[{'id': 'call_0', 'tool': 'get_user', 'arguments': {'name': 'Ann'}},"
                        + " {'id': 'call_1', 'tool': 'get_parcel', 'arguments': {'number': 7}},"
                        + " {'id': 'call_2', 'tool': 'send_parcel', 'after': ['call_0', 'call_1'], 'derived': ['/card'],"
                        + " 'arguments': {'number': 7, 'to': 'Rome', 'for': 'ann_1', 'card': 'c-5'}},"
                        + " {'id': 'call_3', 'tool': 'get_parcel', 'after': ['call_2', 'call_1'], 'arguments': {'number':"
                        + " 7}}]"));
        assertThat(subTask.at("/worlds/recorded/recordings/1/result")).isEqualTo(json("'Error: there is none'"));
    }

    @Test
    void toolsAreThoseThatTheFileShowsForTheDomain() throws IOException {
        String other = SEND.replace("shop_dev_0", "shop_dev_2").replace("'card': 'c-5'", "'card': 5, 'fast': true");
        JsonNode tools = Tasks.write(task(read(SEND, other, SEND.replace("shop_dev_0", "bank_dev_0"))
                        .get(0)))
                .at("/subTasks/0/worlds/recorded/tools");

        assertThat(tools.propertyNames()).containsExactly("get_parcel", "get_user", "send_parcel");
        assertThat(tools.at("/get_user/readOnly")).isEqualTo(json("true"));
        assertThat(tools.at("/send_parcel"))
                .isEqualTo(json("{'description': 'Tool of tau-bench, domain shop: send parcel.', 'readOnly': false,"
                        + " 'parameters': {'type': 'object', 'properties': {'card': {'type': ['number', 'string']},"
                        + " 'fast': {'type': ['boolean']}, 'for': {'type': ['string']}, 'number': {'type': ['number']},"
                        + " 'to': {'type': ['string']}}, 'required': ['card', 'for', 'number', 'to'],"
                        + " 'additionalProperties': false}}"));
    }

    @Test
    void whereNothingIsToBeDoneChangesAreForbidden() throws IOException {
        Task task = task(read(NOTHING, SEND).get(0));
        Turn.Builder change = Turn.builder()
                .call("A", "send_parcel", Map.of("number", 7, "to", "Rome", "for", "b", "card", "c"))
                .waitForAll();
        Turn.Builder look =
                Turn.builder().call("A", "get_user", Map.of("name", "Bob")).waitForAll();
        Turn.Builder answer = Turn.builder().answer("A", "no");

        assertThat(task.subTasks().get(0).reference()).isEmpty();
        assertThat(succeeds(task, ScriptedAgent.script().then(look).then(answer)))
                .isTrue();
        assertThat(succeeds(task, ScriptedAgent.script().then(change).then(answer)))
                .isFalse();
    }

    @Test
    void nothingToDoAndNothingToForbidIsUnsupported() throws IOException {
        assertThat(read(NOTHING).get(0))
                .isInstanceOfSatisfying(
                        UnsupportedRow.class,
                        row -> assertThat(row.message())
                                .isEqualTo(
                                        "rows.jsonl:1: unsupported: the right thing is to change nothing, but no row of"
                                                + " the file shows a tool of the domain that changes something, so that every agent"
                                                + " would succeed"));
    }

    @Test
    void brokenRowsAreNamedAndTheOthersRead() throws IOException {
        List<ImportedRow> rows = read(
                "{'id': 5}",
                "nonsense",
                SEND.replace("'result': '12.5'", "'result': 12.5"),
                SEND.replace("'name': 'Ann'}", "'name': 'Ann'}, 'x': 1"),
                SEND,
                SEND);

        assertThat(rows)
                .filteredOn(BrokenRow.class::isInstance)
                .map(row -> ((BrokenRow) row).message())
                .satisfiesExactly(
                        message -> assertThat(message).isEqualTo("rows.jsonl:1: member 'id' must be a text, but was 5"),
                        message -> assertThat(message).startsWith("rows.jsonl:2: not JSON at column "),
                        message -> assertThat(message)
                                .isEqualTo("rows.jsonl:3: member 'calls/2/result' must be a text, but was 12.5"),
                        message -> assertThat(message).isEqualTo("rows.jsonl:4: member 'calls/0/x' is unknown"),
                        message -> assertThat(message)
                                .startsWith("rows.jsonl:6: /id: id 'tau-shop_dev_0' is already used in line 5"));
        assertThat(rows).hasSize(6);
    }

    private static boolean succeeds(Task task, Agent agent) {
        return EnvironmentFactory.of(task).environment(1).run(agent).succeeded();
    }

    private static Task task(ImportedRow row) {
        return SoundTask.require(((ImportedTask) row).task());
    }

    private List<ImportedRow> read(String... rows) throws IOException {
        String text = String.join("\n", rows).replace("\\'", "\\\"").replace('\'', '"');
        Path file = Files.writeString(folder.resolve("rows.jsonl"), text);
        try (Stream<ImportedRow> read = new TauImporter().read(file)) {
            return read.toList();
        }
    }
}
