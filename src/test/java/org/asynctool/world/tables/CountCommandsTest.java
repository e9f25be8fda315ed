package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountCommandsTest {

    private final WorldDesk desk = Office.open();

    @Test
    void countRowsCountsWhatFits() {
        assertThat(desk.run("count_rows", "{'table': 'people'}")).isEqualTo("{'count':4}");
        assertThat(desk.run(
                        "count_rows",
                        "{'table': 'people', 'where': {'column': 'name', 'operator': '=', 'value': 'Anna'}}"))
                .isEqualTo("{'count':2}");
        assertThat(desk.run("count_rows", "{'table': 'x'}")).isEqualTo("error: there is no table 'x'");
    }

    @Test
    void distinctValuesAreSortedAndCounted() {
        assertThat(desk.run("distinct_values", "{'table': 'orders', 'column': 'person'}"))
                .isEqualTo("{'values':[{'value':1,'count':2},{'value':3,'count':1},{'value':null,'count':1}]}");
        assertThat(desk.run("distinct_values", "{'table': 'orders', 'column': 'x'}"))
                .isEqualTo("error: there is no column 'x'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pay | {'rows':4,'without_value':1,'distinct':3,'minimum':0.1,'maximum':12.5,'sum':12.8,'average':4.2666666667}",
                "born | {'rows':4,'without_value':1,'distinct':3,'minimum':'1985-12-01','maximum':'2001-01-01'}",
                "name | {'rows':4,'without_value':0,'distinct':3,'minimum':'Anna','maximum':'Cleo'}"
            })
    void summarizeColumnIsExact(String column, String summary) {
        assertThat(desk.run("summarize_column", "{'table': 'people', 'column': '" + column + "'}"))
                .isEqualTo(summary);
    }

    @Test
    void summarizeColumnOfNothing() {
        desk.run("delete_rows", "{'table': 'people', 'where': {}}");

        assertThat(desk.run("summarize_column", "{'table': 'people', 'column': 'pay'}"))
                .isEqualTo("{'rows':0,'without_value':0,'distinct':0,'minimum':null,'maximum':null,'sum':0,"
                        + "'average':null}");
        assertThat(desk.run("summarize_column", "{'table': 'people', 'column': 'pai'}"))
                .isEqualTo("error: there is no column 'pai'; did you mean pay?");
    }

    @Test
    void groupRowsCalculatesForEachGroup() {
        assertThat(desk.run(
                        "group_rows",
                        "{'table': 'people', 'by': ['name'], 'aggregates': {'n': 'count', 'total': 'sum pay', 'mean':"
                                + " 'average pay', 'first': 'minimum born', 'last': 'maximum born', 'kinds':"
                                + " 'count_distinct member'}}"))
                .isEqualTo("{'groups':["
                        + "{'name':'Anna','n':2,'total':12.5,'mean':12.5,'first':'1990-02-28','last':'2001-01-01','kinds':1},"
                        + "{'name':'Ben','n':1,'total':0.1,'mean':0.1,'first':'1985-12-01','last':'1985-12-01','kinds':1},"
                        + "{'name':'Cleo','n':1,'total':0.2,'mean':0.2,'first':null,'last':null,'kinds':1}]}");
    }

    @Test
    void groupRowsWithoutColumnsIsOneGroup() {
        assertThat(desk.run(
                        "group_rows",
                        "{'table': 'orders', 'by': [], 'aggregates': {'n': 'count', 'total': 'sum cents'}, 'where':"
                                + " {'column': 'cents', 'operator': '>', 'value': 9999}}"))
                .isEqualTo("{'groups':[{'n':0,'total':0}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'by': ['x'], 'aggregates': {'n': 'count'} | error: there is no column 'x'",
                "'by': ['id'], 'aggregates': {'id': 'count'} | error: 'id' is a column and an aggregate",
                "'by': ['id'], 'aggregates': {'a b': 'count'} | error: name 'a b' must be",
                "'by': [], 'aggregates': {'n': 'sum name'} | error: aggregate 'sum name' needs a column of numbers",
                "'by': [], 'aggregates': {'n': 'median pay'} | error: aggregate 'median pay' must be count, or sum,",
                "'by': [], 'aggregates': {} | refused: /aggregates is {}, expected minProperties 1"
            })
    void groupRowsSaysWhatIsWrong(String arguments, String problem) {
        assertThat(desk.run("group_rows", "{'table': 'people', " + arguments + "}"))
                .startsWith(problem);
    }

    @Test
    void sumsThatAreTooLargeAreErrors() {
        desk.run("import_rows", "{'table': 'big', 'rows': [{'a': 999999999999999, 'k': 1}, {'a': 1, 'k': 1}]}");

        assertThat(desk.run("summarize_column", "{'table': 'big', 'column': 'a'}"))
                .isEqualTo("error: a result has more than 15 digits");
        assertThat(desk.run("group_rows", "{'table': 'big', 'by': ['k'], 'aggregates': {'s': 'sum a'}}"))
                .isEqualTo("error: a result has more than 15 digits");
    }
}
