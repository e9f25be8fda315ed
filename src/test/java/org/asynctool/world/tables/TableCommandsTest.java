package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCommandsTest {

    private final WorldDesk desk = Office.open();

    @Test
    void listTablesIsSorted() {
        assertThat(desk.run("list_tables", "{}"))
                .isEqualTo("{'tables':[{'table':'orders','rows':4},{'table':'people','rows':4}]}");
    }

    @Test
    void describeTableTellsTypes() {
        assertThat(desk.run("describe_table", "{'table': 'orders'}"))
                .isEqualTo(
                        "{'table':'orders','columns':{'id':'integer','person':'integer','cents':'integer'},'rows':4}");
        assertThat(desk.run("describe_table", "{'table': 'order'}"))
                .isEqualTo("error: there is no table 'order'; did you mean orders?");
    }

    @Test
    void createTableMakesAnEmptyOne() {
        assertThat(desk.run("create_table", "{'table': 'new', 'columns': {'b': 'text', 'a': 'date'}}"))
                .isEqualTo("{'table':'new','columns':{'b':'text','a':'date'},'rows':0}");
        assertThat(desk.state("/tables/new")).isEqualTo("{'columns':{'a':'date','b':'text'},'rows':[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'table': 'people', 'columns': {'a': 'text'} | error: there is a table 'people' already",
                "'table': 'a b', 'columns': {'a': 'text'} | error: name 'a b' must be letters, digits and _, at most 40, and not begin with a digit",
                "'table': 'new', 'columns': {'1': 'text'} | error: name '1' must be letters, digits and _, at most 40, and not begin with a digit",
                "'table': 'new', 'columns': {'a': 'number'} | refused: /columns/a is \"number\", expected one of [\"text\",\"integer\",\"decimal\",\"boolean\",\"date\"]",
                "'table': 'new', 'columns': {} | refused: /columns is {}, expected minProperties 1"
            })
    void createTableSaysWhatIsWrong(String arguments, String problem) {
        String before = desk.state("");

        assertThat(desk.run("create_table", "{" + arguments + "}")).isEqualTo(problem);
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void importRowsFindsTypes() {
        assertThat(desk.run("import_rows", """
                        {'table': 'new', 'rows': [
                            {'n': 1, 'd': 1, 'when': '2024-02-29', 'word': 'x', 'mixed': '2024-02-30', 'yes': true},
                            {'n': 2.0, 'd': 0.5, 'when': null, 'mixed': '2024-02-28', 'none': null}]}
                        """))
                .isEqualTo("{'table':'new','columns':{'n':'integer','d':'decimal','when':'date','word':'text',"
                        + "'mixed':'text','yes':'boolean','none':'text'},'rows':2}");
        assertThat(desk.state("/tables/new/rows/1"))
                .isEqualTo("{'d':1,'mixed':'2024-02-30','n':1,'none':null,'when':'2024-02-29','word':'x','yes':true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'a': 1}, {'a': 'x'}] | error: the values of column 'a' have no type in common, or one is too long",
                "[{'a': 1234567890123456}] | error: the values of column 'a' have no type in common, or one is too long",
                "[{'a': [1]}] | error: the values of column 'a' have no type in common, or one is too long",
                "[{}] | error: the rows have no columns",
                "[{'a b': 1}] | error: name 'a b' must be letters, digits and _, at most 40, and not begin with a digit",
                "[] | refused: /rows is [], expected minItems 1",
                "[1] | refused: /rows/0 is 1, expected object"
            })
    void importRowsSaysWhatIsWrong(String rows, String problem) {
        assertThat(desk.run("import_rows", "{'table': 'new', 'rows': " + rows + "}"))
                .isEqualTo(problem);
        assertThat(desk.state("/tables/new")).isEqualTo("null");
    }

    @Test
    void dropTableRemovesIt() {
        assertThat(desk.run("drop_table", "{'table': 'people'}")).isEqualTo("{'dropped':'people'}");
        assertThat(desk.run("list_tables", "{}")).isEqualTo("{'tables':[{'table':'orders','rows':4}]}");
        assertThat(desk.run("drop_table", "{'table': 'people'}")).isEqualTo("error: there is no table 'people'");
    }

    @Test
    void thereIsABoundOfTables() {
        for (int i = 2; i < Tables.MOST_TABLES; i++) {
            desk.run("create_table", "{'table': 't" + i + "', 'columns': {'a': 'text'}}");
        }

        assertThat(desk.run("create_table", "{'table': 'more', 'columns': {'a': 'text'}}"))
                .isEqualTo("error: there can be at most 50 tables");
    }
}
