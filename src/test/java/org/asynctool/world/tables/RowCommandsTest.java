package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCommandsTest {

    private final WorldDesk desk = Office.open();

    @Test
    void insertRowsAddsAllOfThem() {
        assertThat(desk.run("insert_rows", "{'table': 'orders', 'rows': [{'id': 9.0, 'cents': 3}, {}]}"))
                .isEqualTo("{'inserted':2}");
        assertThat(desk.state("/tables/orders/rows/0")).isEqualTo("{'cents':1,'id':13,'person':null}");
        assertThat(desk.state("/tables/orders/rows/1")).isEqualTo("{'cents':3,'id':9,'person':null}");
        assertThat(desk.state("/tables/orders/rows/5")).isEqualTo("{'cents':null,'id':null,'person':null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id': 5}, {'id': 'x'} | error: /rows/1/id must be a whole number of at most 15 digits, but was \"x\"",
                "{'id': 1.5} | error: /rows/0/id must be a whole number of at most 15 digits, but was 1.5",
                "{'pay': 1e15} | error: /rows/0/pay must be a number of at most 15 digits, at most 10 of them decimals, but was 1.0E15",
                "{'pay': 0.00000000001} | error: /rows/0/pay must be a number of at most 15 digits, at most 10 of them decimals, but was 1.0E-11",
                "{'born': '2023-02-29'} | error: /rows/0/born must be a date such as \"2025-12-31\", but was \"2023-02-29\"",
                "{'member': 1} | error: /rows/0/member must be true or false, but was 1",
                "{'name': 5} | error: /rows/0/name must be a text of at most 1000 characters, but was 5",
                "{'nam': 'x'} | error: /rows/0: there is no column 'nam'"
            })
    void insertRowsTakesAllOrNone(String rows, String problem) {
        String before = desk.state("");

        assertThat(desk.run("insert_rows", "{'table': 'people', 'rows': [" + rows + "]}"))
                .isEqualTo(problem);
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void insertRowsKeepsTheBound() {
        String rows = IntStream.range(0, Tables.MOST_ROWS)
                .mapToObj(i -> "{'id': " + i + "}")
                .collect(Collectors.joining(","));

        assertThat(desk.run("insert_rows", "{'table': 'orders', 'rows': [" + rows + "]}"))
                .isEqualTo("error: a table can have at most 5000 rows");
    }

    @Test
    void orderOfInsertsDoesNotShowInTheState() {
        WorldDesk other = Office.open();
        String one = "{'table': 'orders', 'rows': [{'id': 1}]}";
        String two = "{'table': 'orders', 'rows': [{'id': 2}]}";

        desk.run("insert_rows", one);
        desk.run("insert_rows", two);
        other.run("insert_rows", two);
        other.run("insert_rows", one);

        assertThat(other.state("")).isEqualTo(desk.state(""));
    }

    @Test
    void updateRowsChangesWhatFits() {
        assertThat(desk.run(
                        "update_rows",
                        "{'table': 'people', 'set': {'pay': 1, 'born': null}, 'where': {'column': 'name', 'operator': '=',"
                                + " 'value': 'Anna'}}"))
                .isEqualTo("{'updated':2}");
        assertThat(desk.part("/rows", "select_rows", "{'table': 'people', 'columns': ['id', 'pay', 'born']}"))
                .isEqualTo("[{'id':1,'pay':1,'born':null},{'id':2,'pay':0.1,'born':'1985-12-01'},"
                        + "{'id':3,'pay':0.2,'born':null},{'id':4,'pay':1,'born':null}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'set': {'pai': 1}, 'where': {} | error: there is no column 'pai'; did you mean pay?",
                "'set': {'pay': 'x'}, 'where': {} | error: /set/pay must be a number of at most 15 digits, at most 10 of them decimals, but was \"x\"",
                "'set': {}, 'where': {} | refused: /set is {}, expected minProperties 1",
                "'set': {'pay': 1} | refused: /where is missing"
            })
    void updateRowsSaysWhatIsWrong(String arguments, String problem) {
        String before = desk.state("");

        assertThat(desk.run("update_rows", "{'table': 'people', " + arguments + "}"))
                .startsWith(problem);
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void deleteRowsRemovesWhatFits() {
        assertThat(desk.run(
                        "delete_rows",
                        "{'table': 'orders', 'where': {'column': 'cents', 'operator': '>=', 'value': 500}}"))
                .isEqualTo("{'deleted':2}");
        assertThat(desk.state("/tables/orders/rows"))
                .isEqualTo("[{'cents':1,'id':13,'person':null},{'cents':250,'id':11,'person':3}]");
        assertThat(desk.run("delete_rows", "{'table': 'orders', 'where': {}}")).isEqualTo("{'deleted':2}");
        assertThat(desk.run("delete_rows", "{'table': 'x', 'where': {}}")).isEqualTo("error: there is no table 'x'");
    }

    @Test
    void deduplicateRowsKeepsTheFirst() {
        assertThat(desk.run("deduplicate_rows", "{'table': 'people'}")).isEqualTo("{'removed':0}");
        assertThat(desk.run("deduplicate_rows", "{'table': 'people', 'columns': ['name']}"))
                .isEqualTo("{'removed':1}");
        assertThat(desk.part("/rows", "select_rows", "{'table': 'people', 'columns': ['id']}"))
                .isEqualTo("[{'id':1},{'id':2},{'id':3}]");
        assertThat(desk.run("deduplicate_rows", "{'table': 'people', 'columns': ['name', 'name']}"))
                .isEqualTo("error: column 'name' is named twice");
    }
}
