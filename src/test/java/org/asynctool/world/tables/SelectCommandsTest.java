package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectCommandsTest {

    private final WorldDesk desk = Office.open();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 1,2,3,4",
                "{'column': 'pay', 'operator': '=', 'value': 0.10} | 2",
                "{'column': 'pay', 'operator': '!=', 'value': 0.1} | 1,3",
                "{'column': 'pay', 'operator': '<', 'value': 12.5} | 2,3",
                "{'column': 'pay', 'operator': '<=', 'value': 12.5} | 1,2,3",
                "{'column': 'born', 'operator': '>', 'value': '1990-02-27'} | 1,4",
                "{'column': 'member', 'operator': '>=', 'value': true} | 1,3",
                "{'column': 'name', 'operator': 'contains', 'value': 'nn'} | 1,4",
                "{'column': 'name', 'operator': 'starts_with', 'value': 'C'} | 3",
                "{'column': 'id', 'operator': 'in', 'value': [4, 2.0, 9]} | 2,4",
                "{'column': 'born', 'operator': 'is_null'} | 3",
                "{'column': 'pay', 'operator': 'not_null'} | 1,2,3",
                "{'not': {'column': 'pay', 'operator': '>', 'value': 0.1}} | 2,4",
                "{'and': [{'column': 'name', 'operator': '=', 'value': 'Anna'}, {'column': 'pay', 'operator': 'is_null'}]} | 4",
                "{'or': [{'column': 'id', 'operator': '=', 'value': 1}, {'column': 'name', 'operator': '=', 'value': 'Ben'}]} | 1,2"
            })
    void conditionsPickRows(String where, String ids) {
        assertThat(desk.part("/rows", "select_rows", "{'table': 'people', 'columns': ['id'], 'where': " + where + "}")
                        .replaceAll("[^0-9,]", ""))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'column': 'age', 'operator': '=', 'value': 1} | there is no column 'age'",
                "{'column': 'id', 'operator': '=='} | /where/operator '==' must be one of = != < <= > >= contains starts_with in is_null not_null",
                "{'column': 'id', 'operator': '='} | /where/value must be a whole number of at most 15 digits, but was null",
                "{'column': 'id', 'operator': '=', 'value': null} | /where/value must be a whole number of at most 15 digits, but was null",
                "{'column': 'id', 'operator': 'contains', 'value': 'x'} | /where must compare a text column with a text, but id is integer and the value is \"x\"",
                "{'column': 'id', 'operator': 'in', 'value': 1} | /where/value must be a list of at most 1000 values",
                "{'column': 'id', 'operator': 'is_null', 'value': 1} | /where must not have a value",
                "{'id': 1} | /where must have texts 'column' and 'operator', and a 'value', but was {\"id\":1}",
                "{'and': []} | /where/and must be a list of conditions, but was []",
                "{'and': [{'not': 1}]} | /where/and/0/not must be an object, but was 1",
                "{'not': {'not': {'not': {'not': {'not': {'not': {'not': {'not': {'not': {'not': {}}}}}}}}}}} | /where has more than 100 parts or is deeper than 10"
            })
    void conditionsSayWhatIsWrong(String where, String problem) {
        assertThat(desk.run("select_rows", "{'table': 'people', 'where': " + where + "}"))
                .isEqualTo("error: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'order_by': ['name', 'id desc'] | 4,1,2,3",
                "'order_by': ['born'] | 2,1,4,3",
                "'order_by': ['pay desc', 'id'] | 4,1,3,2",
                "'order_by': ['member', 'id'] | 2,1,3,4",
                "'limit': 2, 'offset': 1 | 2,3",
                "'offset': 10 | ''"
            })
    void selectRowsSortsAndCuts(String more, String ids) {
        String arguments = "{'table': 'people', 'columns': ['id'], " + more + "}";

        assertThat(desk.part("/rows", "select_rows", arguments).replaceAll("[^0-9,]", ""))
                .isEqualTo(ids);
        assertThat(desk.part("/matching", "select_rows", arguments)).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'columns': ['id', 'id'] | error: column 'id' is named twice",
                "'columns': ['x'] | error: there is no column 'x'",
                "'order_by': ['id asc'] | error: there is no column 'id asc'",
                "'order_by': [''] | error: /order_by must name columns",
                "'limit': 0 | refused: /limit is 0, expected at least 1",
                "'offset': -1 | refused: /offset is -1, expected at least 0"
            })
    void selectRowsSaysWhatIsWrong(String more, String problem) {
        assertThat(desk.run("select_rows", "{'table': 'people', " + more + "}")).startsWith(problem);
    }

    @Test
    void copyRowsStoresWhatIsSelected() {
        assertThat(desk.run(
                        "copy_rows",
                        "{'table': 'people', 'columns': ['name', 'id'], 'into': 'paid', 'order_by': ['pay'],"
                                + " 'where': {'column': 'pay', 'operator': 'not_null'}}"))
                .isEqualTo("{'table':'paid','columns':{'name':'text','id':'integer'},'rows':3}");
        assertThat(desk.state("/tables/paid/rows"))
                .isEqualTo("[{'id':1,'name':'Anna'},{'id':2,'name':'Ben'},{'id':3,'name':'Cleo'}]");
        assertThat(desk.part("/rows/0", "select_rows", "{'table': 'paid'}")).isEqualTo("{'name':'Ben','id':2}");
        assertThat(desk.run("copy_rows", "{'table': 'people', 'into': 'orders'}"))
                .isEqualTo("error: there is a table 'orders' already");
    }
}
