package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnCommandsTest {

    private final WorldDesk desk = Office.open();

    @Test
    void addColumnFillsAValueIn() {
        assertThat(desk.run("add_column", "{'table': 'orders', 'column': 'paid', 'type': 'boolean', 'value': false}"))
                .isEqualTo("{'table':'orders','columns':{'id':'integer','person':'integer','cents':'integer',"
                        + "'paid':'boolean'},'rows':4}");
        assertThat(desk.state("/tables/orders/rows/0")).isEqualTo("{'cents':1,'id':13,'paid':false,'person':null}");
        desk.run("add_column", "{'table': 'orders', 'column': 'note', 'type': 'text'}");
        assertThat(desk.state("/tables/orders/rows/0/note")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'left': 'pay', 'operator': '+', 'right': 0.1 | 12.6,0.2,0.3,null",
                "'left': 1, 'operator': '-', 'right': 'pay' | -11.5,0.9,0.8,null",
                "'left': 'pay', 'operator': '*', 'right': 'pay' | 156.25,0.01,0.04,null",
                "'left': 'id', 'operator': '/', 'right': 3 | 0.3333333333,0.6666666667,1,1.3333333333",
                "'left': 'pay', 'operator': '/', 'right': 3 | 4.1666666667,0.0333333333,0.0666666667,null"
            })
    void addColumnCalculatesExactlyAndRoundsOnce(String formula, String expected) {
        desk.run("add_column", "{'table': 'people', 'column': 'new', 'type': 'decimal', 'formula': {" + formula + "}}");

        assertThat(desk.part("/rows", "select_rows", "{'table': 'people', 'columns': ['new']}")
                        .replaceAll("[\\[\\]{}]|'new':", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'column': 'id', 'type': 'text' | error: there is a column 'id' already",
                "'column': 'x y', 'type': 'text' | error: name 'x y' must be letters, digits and _, at most 40, and not begin with a digit",
                "'column': 'x', 'type': 'date', 'value': 'today' | error: /value must be a date such as \"2025-12-31\", but was \"today\"",
                "'column': 'x', 'type': 'integer', 'value': 1, 'formula': {} | error: give a value or a formula, not both",
                "'column': 'x', 'type': 'integer', 'formula': {} | error: /formula must have 'left', 'operator' (one of + - * /) and 'right', but was {}",
                "'column': 'x', 'type': 'integer', 'formula': {'left': 'id', 'operator': '^', 'right': 2} | error: /formula must have 'left', 'operator' (one of + - * /) and 'right', but was {\"left\":\"id\",\"operator\":\"^\",\"right\":2}",
                "'column': 'x', 'type': 'text', 'formula': {'left': 'id', 'operator': '+', 'right': 2} | error: only integer and decimal columns are calculated, not text",
                "'column': 'x', 'type': 'integer', 'formula': {'left': 'name', 'operator': '+', 'right': 2} | error: /formula/left: column 'name' is not of numbers",
                "'column': 'x', 'type': 'integer', 'formula': {'left': 'id', 'operator': '/', 'right': 0} | error: the formula divides by zero",
                "'column': 'x', 'type': 'integer', 'formula': {'left': 'id', 'operator': '/', 'right': 2} | error: the result of /formula must be a whole number of at most 15 digits, but was 0.5",
                "'column': 'x', 'type': 'decimal', 'formula': {'left': 999999999999999, 'operator': '*', 'right': 'id'} | error: a result has more than 15 digits"
            })
    void addColumnSaysWhatIsWrong(String arguments, String problem) {
        String before = desk.state("");

        assertThat(desk.run("add_column", "{'table': 'people', " + arguments + "}"))
                .isEqualTo(problem);
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void renameColumnKeepsTheCells() {
        assertThat(desk.run("rename_column", "{'table': 'orders', 'column': 'person', 'new_name': 'buyer'}"))
                .isEqualTo(
                        "{'table':'orders','columns':{'id':'integer','buyer':'integer','cents':'integer'},'rows':4}");
        assertThat(desk.state("/tables/orders/rows/0")).isEqualTo("{'buyer':1,'cents':500,'id':10}");
        assertThat(desk.run("rename_column", "{'table': 'orders', 'column': 'id', 'new_name': 'cents'}"))
                .isEqualTo("error: there is a column 'cents' already");
        assertThat(desk.run("rename_column", "{'table': 'orders', 'column': 'person', 'new_name': 'x'}"))
                .isEqualTo("error: there is no column 'person'");
    }

    @Test
    void dropColumnLeavesTheOthers() {
        assertThat(desk.run("drop_column", "{'table': 'orders', 'column': 'person'}"))
                .isEqualTo("{'table':'orders','columns':{'id':'integer','cents':'integer'},'rows':4}");
        assertThat(desk.state("/tables/orders/rows/0")).isEqualTo("{'cents':1,'id':13}");
        desk.run("drop_column", "{'table': 'orders', 'column': 'id'}");
        assertThat(desk.run("drop_column", "{'table': 'orders', 'column': 'cents'}"))
                .isEqualTo("error: a table needs a column; drop_table removes the table");
        assertThat(desk.run("drop_column", "{'table': 'orders', 'column': 'id'}"))
                .isEqualTo("error: there is no column 'id'");
    }
}
