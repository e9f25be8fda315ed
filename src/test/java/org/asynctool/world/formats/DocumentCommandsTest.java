package org.asynctool.world.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import org.asynctool.testing.WorldCalls;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentCommandsTest {

    private final WorldDesk desk = new Desk().desk();

    @Test
    void listDocumentsTellsFormatsAndLengths() {
        assertThat(desk.run("list_documents", "{}"))
                .isEqualTo("{'documents':[{'name':'note','format':'text','length':5},"
                        + "{'name':'prices','format':'csv','length':20}]}");
    }

    @Test
    void getDocumentShowsTheText() {
        assertThat(desk.run("get_document", "{'name': 'note'}"))
                .isEqualTo("{'name':'note','format':'text','content':'hello'}");
        assertThat(desk.run("get_document", "{'name': 'price'}"))
                .isEqualTo("error: there is no document 'price'; did you mean prices?");
    }

    @Test
    void putDocumentKeepsWhatIsOfTheFormat() {
        assertThat(desk.run("put_document", "{'name': 'new', 'format': 'xml', 'content': '<a/>'}"))
                .isEqualTo("{'name':'new','length':4}");
        assertThat(desk.state("/documents/new")).isEqualTo("{'format':'xml','content':'<a/>'}");
        assertThat(desk.run("put_document", "{'name': 'new', 'format': 'text', 'content': ''}"))
                .isEqualTo("error: there is a document 'new' already; set replace to put this one in its place");
        assertThat(desk.run("put_document", "{'name': 'new', 'format': 'json', 'content': '[1]', 'replace': true}"))
                .isEqualTo("{'name':'new','length':3}");
        assertThat(desk.state("/documents/new")).isEqualTo("{'format':'json','content':'[1]'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json | [1 | error: content is not JSON at line 1, column 3",
                "csv | a,a | error: the names of the columns must be different",
                "xml | <a> | error: xml is not XML at line 1",
                "yaml | a | refused: /format"
            })
    void putDocumentRefusesWhatIsNot(String format, String content, String problem) {
        String before = desk.state("");

        assertThat(desk.run("put_document", "{'name': 'a', 'format': '" + format + "', 'content': '" + content + "'}"))
                .startsWith(problem);
        assertThat(desk.state("")).isEqualTo(before);
    }

    @Test
    void deleteDocumentRemovesIt() {
        assertThat(desk.run("delete_document", "{'name': 'prices'}")).isEqualTo("{'name':'prices','left':1}");
        assertThat(desk.state("")).isEqualTo("{'documents':{'note':{'format':'text','content':'hello'}}}");
        assertThat(desk.run("delete_document", "{'name': 'prices'}")).isEqualTo("error: there is no document 'prices'");
    }

    @Test
    void thereIsABoundOfDocuments() {
        for (int i = 2; i < 100; i++) {
            desk.run("put_document", "{'name': 'd" + i + "', 'format': 'text', 'content': ''}");
        }
        assertThat(desk.run("put_document", "{'name': 'more', 'format': 'text', 'content': ''}"))
                .isEqualTo("error: there can be at most 100 documents");
    }

    @Test
    void theInitialStateMayBeEmpty() {
        assertThat(WorldDesk.of(new FormatsWorldFactory(), "{}").state("")).isEqualTo("{'documents':{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'document': {}} | member 'document' is unknown",
                "{'documents': {'a': 'x'}} | member 'documents/a' must be an object, but was \"x\"",
                "{'documents': {'a': {'format': 'text'}}} | member 'documents/a/content' is missing",
                "{'documents': {'a': {'format': 'text', 'content': '', 'x': 1}}} | member 'documents/a/x' is unknown",
                "{'documents': {'a': {'format': 'pdf', 'content': ''}}} | initial state: member 'documents/a': format must be json, csv, xml or text, but was 'pdf'",
                "{'documents': {'a': {'format': 'json', 'content': ''}}} | initial state: member 'documents/a': content is not JSON: it is empty",
                "{'documents': {'1': {'format': 'text', 'content': ''}}} | initial state: member 'documents/1': name '1' must be letters, digits, - and _, at most 40, and begin with a letter"
            })
    void theInitialStateIsReadStrictly(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormatsWorldFactory().create(json(state), WorldCalls.seeded()))
                .withMessage(problem);
    }
}
