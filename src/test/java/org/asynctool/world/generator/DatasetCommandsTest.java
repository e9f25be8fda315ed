package org.asynctool.world.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetCommandsTest {

    private final WorldDesk desk = Studio.open();

    @Test
    void listDatasetsTellsFieldsAndSizes() {
        assertThat(desk.run("list_datasets", "{}"))
                .isEqualTo("{'datasets':[{'dataset':'people','fields':{'nr':'number','name':'name'},'records':2}]}");
    }

    @Test
    void getRecordsShowsAPart() {
        assertThat(desk.run("get_records", "{'dataset': 'people', 'offset': 1}"))
                .isEqualTo("{'records':[{'nr':2,'name':'Sven Novak'}]}");
        assertThat(desk.run("get_records", "{'dataset': 'people', 'limit': 1}"))
                .isEqualTo("{'records':[{'nr':1,'name':'Ada Groen'}]}");
        assertThat(desk.run("get_records", "{'dataset': 'peopel'}"))
                .isEqualTo("error: there is no data set 'peopel'; did you mean people?");
    }

    @Test
    void createDatasetMakesAndKeepsRecords() {
        String fields = "'fields': {'a': 'number', 'b': 'id', 'c': 'name', 'd': 'phone', 'e': 'street', 'f': 'city',"
                + " 'g': 'word', 'h': 'date', 'i': 'integer', 'j': 'flag'}";
        assertThat(desk.run("create_dataset", "{'dataset': 'new', 'count': 5, 'seed': 1, " + fields + "}"))
                .startsWith("{'dataset':'new','fields':{'a':'number',")
                .endsWith("},'records':5}");
        assertThat(desk.state("/datasets/new/records/4"))
                .matches("\\{'a':5,'b':'[0-9a-f-]{36}','c':'\\w+ \\w+','d':'\\+1-555-\\d{7}','e':'\\d+ [\\w ]+',"
                        + "'f':'\\w+','g':'\\w+','h':'20\\d\\d-\\d\\d-\\d\\d','i':\\d{1,3},'j':(true|false)}");
        String records = desk.state("/datasets/new/records");
        assertThat(WorldDesk.of(new GeneratorWorldFactory(), "{'datasets': " + desk.state("/datasets") + "}")
                        .state("/datasets/new/records"))
                .isEqualTo(records);
    }

    @Test
    void fieldsDrawOnTheirOwn() {
        desk.run("create_dataset", "{'dataset': 'a', 'count': 3, 'fields': {'x': 'integer', 'name': 'name'}}");
        desk.run("create_dataset", "{'dataset': 'b', 'count': 3, 'fields': {'name': 'name'}}");

        assertThat(desk.state("/datasets/a/records/2/name")).isEqualTo(desk.state("/datasets/b/records/2/name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'dataset': 'people', 'count': 1, 'fields': {'a': 'name'} | error: there is a data set 'people' already",
                "'dataset': 'new', 'count': 1, 'fields': {'a': 'nam'} | refused: /fields/a is \"nam\"",
                "'dataset': 'new', 'count': 1, 'fields': {'a b': 'name'} | refused: /fields",
                "'dataset': 'new', 'count': 1, 'fields': {} | refused: /fields is {}",
                "'dataset': '1', 'count': 1, 'fields': {'a': 'name'} | refused: /dataset is \"1\""
            })
    void createDatasetSaysWhatIsWrong(String arguments, String problem) {
        String before = desk.state("");

        assertThat(desk.run("create_dataset", "{" + arguments + "}")).startsWith(problem);
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void appendRecordsAddsAllOfThem() {
        assertThat(desk.run(
                        "append_records",
                        "{'dataset': 'people', 'records': [{'name': 'x', 'nr': 3}, {'nr': 3, 'name': 'x'}]}"))
                .isEqualTo("{'dataset':'people','fields':{'nr':'number','name':'name'},'records':4}");
        assertThat(desk.state("/datasets/people/records/3")).isEqualTo("{'nr':3,'name':'x'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'nr': 3, 'name': 'x'}, {'nr': 4} | error: /records/1/name must fit kind name, but was missing",
                "{'nr': 3.5, 'name': 'x'} | error: /records/0/nr must fit kind number, but was 3.5",
                "{'nr': 1234567890123456, 'name': 'x'} | error: /records/0/nr must fit kind number, but was 1234567890123456",
                "{'nr': 3, 'name': true} | error: /records/0/name must fit kind name, but was true",
                "{'nr': 3, 'name': 'x', 'nrs': 1} | error: /records/0 has no field 'nrs'; did you mean nr?"
            })
    void appendRecordsTakesAllOrNone(String records, String problem) {
        String before = desk.state("");

        assertThat(desk.run("append_records", "{'dataset': 'people', 'records': [" + records + "]}"))
                .isEqualTo(problem);
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void thereIsABoundOfRecordsAndDatasets() {
        for (int i = 0; i < 9; i++) {
            desk.run("create_dataset", "{'dataset': 'd" + i + "', 'count': 1000, 'fields': {'a': 'number'}}");
        }
        assertThat(desk.run("create_dataset", "{'dataset': 'more', 'count': 1000, 'fields': {'a': 'number'}}"))
                .isEqualTo("error: all data sets can have at most 10000 records together");
        for (int i = 9; i < 49; i++) {
            desk.run("create_dataset", "{'dataset': 'd" + i + "', 'count': 0, 'fields': {'a': 'number'}}");
        }
        assertThat(desk.run("create_dataset", "{'dataset': 'more', 'count': 0, 'fields': {'a': 'number'}}"))
                .isEqualTo("error: there can be at most 50 data sets");
    }
}
