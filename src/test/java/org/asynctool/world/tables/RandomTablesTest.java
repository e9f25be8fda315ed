package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.Map;
import java.util.TreeMap;
import org.asynctool.testing.RandomCalls;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is called: no row appears or vanishes unsaid, and all cells are of their column's type. */
class RandomTablesTest {

    private static final int SEQUENCES = 5_000;
    private static final int CALLS = 16;

    private static final JsonNode POOLS = json("""
            {'tools': ['insert_rows', 'copy_rows', 'import_rows', 'create_table', 'add_column'],
             'table': ['people', 'orders'], 'left': ['people', 'orders'], 'right': ['orders', 'people'],
             'first': ['people', 'orders', 't1', 't2'], 'second': ['people', 'orders', 't1', 't2'],
             'create_table.table': ['t1', 't2', 't3', 't4', 't5', 't6', 'people'],
             'import_rows.table': ['t1', 't2', 't3', 't4', 't5', 't6'], 'into': ['t1', 't2', 't3', 't4', 't5', 't6', 't7'],
             'column': ['id', 'id', 'name', 'pay', 'person', 'cents'],
             'left_column': ['id', 'person'], 'right_column': ['id', 'person', 'name'],
             'add_column.column': ['x', 'y', 'z', 'id'], 'new_name': ['x', 'y', 'key', 'id'],
             'create_table.columns': [{'id': 'integer', 'name': 'text'}, {'id': 'integer'}],
             'columns': [[], ['id'], ['id', 'id'], ['name', 'id']], 'order_by': [[], ['id desc'], ['name', 'id']],
             'by': [[], ['id'], ['name']], 'limit': [1, 5], 'offset': [0, 1],
             'rows': [[{'id': 7}], [{'id': 1}, {'id': 1, 'name': 'Dora'}], [{'id': 8, 'cents': 1.0}], [{}], [{'pay': 0.25}]],
             'set': [{'id': 1}, {'name': null}, {'pay': 3.10, 'born': '2000-01-01'}, {'cents': -5}],
             'where': [{}, {'column': 'id', 'operator': '>', 'value': 1}, {'column': 'name', 'operator': 'is_null'},
                 {'not': {'column': 'id', 'operator': 'in', 'value': [1, 10]}}, {'column': 'pay', 'operator': '<', 'value': 1}],
             'value': [null, null, 1, 'text', 2.5], 'formula': [{'left': 'id', 'operator': '*', 'right': 3},
                 {'left': 'pay', 'operator': '/', 'right': 'id'}, {'left': 1, 'operator': '-', 'right': 'id'}],
             'aggregates': [{'n': 'count'}, {'n': 'count', 's': 'sum id'}, {'m': 'average pay', 'l': 'minimum name'}]}
            """);

    @Test
    void invariantsHoldInRandomSequences() {
        RandomCalls calls = RandomCalls.of(new TablesWorldFactory(), json(Office.STATE), POOLS)
                .play(SEQUENCES, CALLS, Invariants::new);

        calls.requireSuccesses(0.04, 0.35);
    }

    private static final class Invariants implements RandomCalls.Invariants {

        private final Map<String, Integer> rows = new TreeMap<>(Map.of("people", 4, "orders", 4));

        @Override
        public void after(ToolCall call, ToolResult result, long virtualMillis) {
            if (result.error()) {
                return;
            }
            String table = call.arguments().path("table").asString("");
            JsonNode value = result.value();
            switch (call.tool()) {
                case "insert_rows" ->
                    rows.merge(table, value.required("inserted").intValue(), Integer::sum);
                case "delete_rows" ->
                    rows.merge(table, -value.required("deleted").intValue(), Integer::sum);
                case "deduplicate_rows" ->
                    rows.merge(table, -value.required("removed").intValue(), Integer::sum);
                case "drop_table" -> rows.remove(table);
                case "select_rows", "count_rows" ->
                    assertThat(value.path("matching").asInt(value.path("count").asInt(0)))
                            .isLessThanOrEqualTo(rows.get(table));
                case "union_tables" ->
                    assertThat(value.required("rows").intValue())
                            .isEqualTo(rowsOf(call, "first") + rowsOf(call, "second"));
                default -> {}
            }
            if (value.has("table")) {
                rows.put(
                        value.required("table").stringValue(),
                        value.required("rows").intValue());
            }
        }

        @Override
        public void holdFor(JsonNode state) {
            Map<String, Integer> counts = new TreeMap<>();
            state.required("tables")
                    .properties()
                    .forEach(table -> counts.put(
                            table.getKey(), table.getValue().required("rows").size()));
            assertThat(counts).isEqualTo(rows);
            assertThat(new TablesWorldFactory()
                            .create(state, WorldCalls.seeded())
                            .snapshot())
                    .isEqualTo(state);
        }

        private int rowsOf(ToolCall call, String table) {
            return rows.get(call.arguments().required(table).stringValue());
        }
    }
}
