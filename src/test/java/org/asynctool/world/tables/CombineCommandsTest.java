package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombineCommandsTest {

    private final WorldDesk desk = Office.open();

    @Test
    void anInnerJoinHasPairsOnly() {
        assertThat(join("people", "id", "orders", "person", "inner"))
                .isEqualTo("{'table':'new','columns':{'id':'integer','name':'text','born':'date','pay':'decimal',"
                        + "'member':'boolean','orders_id':'integer','cents':'integer'},'rows':3}");
        assertThat(desk.part("/rows", "select_rows", "{'table': 'new', 'columns': ['id', 'orders_id', 'cents']}"))
                .isEqualTo("[{'id':1,'orders_id':10,'cents':500},{'id':1,'orders_id':12,'cents':1000},"
                        + "{'id':3,'orders_id':11,'cents':250}]");
    }

    @Test
    void aLeftJoinKeepsThoseWithoutAPartner() {
        join("orders", "person", "people", "id", "left");

        assertThat(desk.part("/rows", "select_rows", "{'table': 'new', 'columns': ['id', 'name'], 'order_by': ['id']}"))
                .isEqualTo("[{'id':10,'name':'Anna'},{'id':11,'name':'Cleo'},{'id':12,'name':'Anna'},"
                        + "{'id':13,'name':null}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people | id | order | id | error: there is no table 'order'; did you mean orders?",
                "people | i | orders | id | error: there is no column 'i'; did you mean id?",
                "people | name | orders | id | error: column 'name' is text, but column 'id' is integer"
            })
    void joinTablesSaysWhatIsWrong(String left, String leftColumn, String right, String rightColumn, String problem) {
        assertThat(join(left, leftColumn, right, rightColumn, "inner")).isEqualTo(problem);
        assertThat(desk.state("/tables/new")).isEqualTo("null");
    }

    @Test
    void joinTablesHasColumnsOnce() {
        desk.run("rename_column", "{'table': 'people', 'column': 'born', 'new_name': 'orders_id'}");

        assertThat(join("people", "id", "orders", "person", "inner"))
                .isEqualTo("error: the new table would have two columns 'orders_id'; rename one first");
    }

    @Test
    void joinTablesKeepsTheBound() {
        String rows = IntStream.range(0, 80).mapToObj(i -> "{'a': 1}").collect(Collectors.joining(","));
        desk.run("import_rows", "{'table': 'many', 'rows': [" + rows + "]}");

        assertThat(join("many", "a", "many", "a", "inner")).isEqualTo("error: a table can have at most 5000 rows");
    }

    @Test
    void unionTablesTakesRowsOfBoth() {
        desk.run("copy_rows", "{'table': 'orders', 'columns': ['cents', 'person', 'id'], 'into': 'more'}");

        assertThat(desk.run("union_tables", "{'first': 'orders', 'second': 'more', 'into': 'all'}"))
                .isEqualTo("{'table':'all','columns':{'id':'integer','person':'integer','cents':'integer'},'rows':8}");
        assertThat(desk.state("/tables/all/rows/0")).isEqualTo(desk.state("/tables/all/rows/1"));
        assertThat(desk.run("union_tables", "{'first': 'orders', 'second': 'people', 'into': 'x'}"))
                .startsWith("error: the tables must have the same columns, but have {");
    }

    private String join(String left, String leftColumn, String right, String rightColumn, String kind) {
        return desk.run(
                "join_tables",
                "{'left': '%s', 'left_column': '%s', 'right': '%s', 'right_column': '%s', 'kind': '%s', 'into': 'new'}"
                        .formatted(left, leftColumn, right, rightColumn, kind));
    }
}
