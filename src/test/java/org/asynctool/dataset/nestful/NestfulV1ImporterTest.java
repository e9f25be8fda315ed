package org.asynctool.dataset.nestful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.asynctool.testing.JsonFixtures.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.UnsupportedRow;
import org.asynctool.task.Step;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.SoundTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class NestfulV1ImporterTest {

    private static final String FUNCTIONS = """
            [
              {"name": "Shelf.find", "description": "Finds a book.", "method": "GET",
               "query_parameters": {"title": {"type": "String", "required": true}, "limit": {"type": "Number", "default": 3}},
               "output_parameters": {"id": {"type": "Number"}, "books": {"type": "Array"}}},
              {"name": "lend", "description": "Lends a book.",
               "parameters": {"book": {"type": "string", "required": true}, "days": {"type": "integer", "required": true}},
               "output_parameters": {"until": {"type": "string"}}}
            ]""";
    private static final String ROW = """
              {"input": "Lend me Dune.",
               "output": [{"name": "Shelf.find", "arguments": {"title": "Dune"}, "label": "var1"},
                          {"name": "lend", "arguments": {"book": "%s", "days": 14}, "label": "var2"},
                          {"name": "var_result", "arguments": {"found": "$var1$", "until": "$var2.until$"}}]}""";

    @TempDir
    private Path folder;

    @Test
    void rowBecomesATaskWithAllFunctions() throws IOException {
        Task task = task(ROW.formatted("$var1.id$"));
        JsonNode subTask = Tasks.write(task).at("/subTasks/0");

        assertThat(task.id()).isEqualTo("nestful-books-1");
        assertThat(subTask.at("/requests")).isEqualTo(json("['Lend me Dune.']"));
        assertThat(subTask.at("/reference"))
                .isEqualTo(json("[{'id': 'var1', 'tool': 'Shelf.find', 'arguments': {'title': 'Dune'}},"
                        + " {'id': 'var2', 'tool': 'lend', 'derived': ['/days'],"
                        + " 'arguments': {'book': {'$ref': 'var1#/id'}, 'days': 14}}]"));
        assertThat(subTask.at("/goal")).isEqualTo(json("{'answers': [{'contains': {'$ref': 'var2#/until'}}]}"));
        assertThat(subTask.at("/worlds/recorded/tools/Shelf.find"))
                .isEqualTo(json("{'description': 'Finds a book.', 'readOnly': true, 'parameters': {'type': 'object',"
                        + " 'properties': {'title': {'type': 'string'}, 'limit': {'type': 'number', 'default': 3}},"
                        + " 'required': ['title'], 'additionalProperties': false}}"));
        assertThat(subTask.at("/worlds/recorded/recordings")).hasSize(2);
        assertThat(subTask.at("/worlds/recorded/recordings/0/result/books").isArray())
                .isTrue();
    }

    /** A number is given where the specification wants a text: any value is then allowed. */
    @Test
    void truthWinsOverItsSpecification() throws IOException {
        JsonNode lend = Tasks.write(task(ROW.formatted("$var1.id$").replace("\"days\": 14", "\"weeks\": 2")))
                .at("/subTasks/0/worlds/recorded/tools/lend/parameters");

        assertThat(lend)
                .isEqualTo(json("{'type': 'object', 'properties': {'book': {}, 'days': {'type': 'integer'}, 'weeks':"
                        + " {}}, 'required': ['book'], 'additionalProperties': false}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "$var1.id$; var1#/id",
                "$var1.id; var1#/id",
                "$var1$.id; var1#/id",
                "var1.id$; var1#/id",
                "var1.id; var1#/id",
                "$var1$; var1#",
                "$var1.books[0]$; var1#/books/0",
                "$var1.books[1].isbn$; var1#/books/1/isbn",
                "$var1.stats.total$; var1#/stats/total",
                "$var1.Ask Price$; var1#/Ask Price"
            })
    void everySpellingOfAReference(String text, String reference) throws IOException {
        Step step = task(ROW.formatted(text)).subTasks().get(0).reference().get(1);

        assertThat(step.arguments().refs()).singleElement().hasToString(reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {"$100-$200", "var1", "var1. Some text", "costs $5", "$other.id$", "var2.until"})
    void otherTextsArePlain(String text) throws IOException {
        Step step = task(ROW.formatted(text)).subTasks().get(0).reference().get(1);

        assertThat(step.arguments().refs()).isEmpty();
    }

    @Test
    void referencesInListsAndObjects() throws IOException {
        Task task =
                task(ROW.formatted("x").replace("\"x\"", "[{\"id\": \"$var1.id$\", \"n\": 1}, \"$var1.books[1]$\"]"));

        assertThat(task.subTasks().get(0).reference().get(1).arguments().refs())
                .map(Object::toString)
                .containsExactly("var1#/id", "var1#/books/1");
    }

    @Test
    void equalCallsHaveEqualResults() throws IOException {
        Task task = task(ROW.formatted("$var1.id$")
                .replace(
                        "{\"name\": \"lend\"",
                        "{\"name\": \"Shelf.find\", \"arguments\": {\"limit\": 3, \"title\": \"Dune\"}, \"label\": \"var9\"},"
                                + " {\"name\": \"lend\""));

        assertThat(Tasks.write(task).at("/subTasks/0/worlds/recorded/recordings"))
                .hasSize(2);
    }

    @Test
    void labelThatIsUsedTwiceMeansTheNearerCall() throws IOException {
        Task task = task(ROW.formatted("$var1.id$")
                .replace(
                        "{\"name\": \"lend\"",
                        "{\"name\": \"Shelf.find\", \"arguments\": {\"title\": \"Emma\"}, \"label\": \"var1\"},"
                                + " {\"name\": \"lend\""));

        List<Step> steps = task.subTasks().get(0).reference();
        assertThat(steps).extracting(Step::id).containsExactly("var1", "var1-2", "var2");
        assertThat(steps.get(2).arguments().refs()).singleElement().hasToString("var1-2#/id");
    }

    @Test
    void partOfATextIsUnsupported() throws IOException {
        assertThat(read(ROW.formatted("number $var1.id$ please")))
                .singleElement()
                .isInstanceOfSatisfying(
                        UnsupportedRow.class,
                        row -> assertThat(row.message())
                                .isEqualTo("books-data.json:2: unsupported: member 'output/1/arguments/book' has a"
                                        + " reference inside of a text, \"number $var1.id$ please\"; a task can only refer to"
                                        + " whole values"));
    }

    @Test
    void functionsWithoutSpecificationAreNamed() throws IOException {
        assertThat(read(ROW.formatted("x").replace("lend", "sell").replace("Shelf.find", "buy")))
                .singleElement()
                .isInstanceOfSatisfying(
                        UnsupportedRow.class,
                        row -> assertThat(row.problem())
                                .isEqualTo("the specification does not have the functions buy, sell"));
    }

    @Test
    void brokenRowsAreNamedAndTheOthersRead() throws IOException {
        List<ImportedRow> rows = read(
                ROW.formatted("x").replace("\"label\": \"var2\"", "\"mark\": 5"),
                ROW.formatted("x").replace("input", "question"),
                ROW.formatted("$var7.id$"),
                "5",
                ROW.formatted("x").replace("\"lend\"", "\"var_result\""),
                "{\"input\": \"x\", \"output\": []}",
                ROW.formatted("$var1.id$"));

        assertThat(rows.subList(0, 6))
                .map(row -> ((BrokenRow) row).message())
                .containsExactly(
                        "books-data.json:2: member 'output/1/label' is missing",
                        "books-data.json:6: member 'input' is missing",
                        "books-data.json:10: member 'output/1/arguments/book' is \"$var7.id$\"; expected"
                                + " $<label>.<output>$ with the label of an earlier call, which are [var1]",
                        "books-data.json:14: the value must be an object, but was 5",
                        "books-data.json:15: member 'output/1/name' is 'var_result', which must come last",
                        "books-data.json:19: member 'output' must have at least one call, but has none");
        assertThat(rows.get(6)).isInstanceOf(ImportedTask.class);
        assertThat(rows.get(6).position().line()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | 1: expected a JSON array of rows",
                "~ ~ | 1: expected a JSON array of rows",
                "[5, 6 | 1: not JSON at column 6: the text ends too early",
                "[] 5 | 1: there is something behind the array of rows"
            })
    void fileThatIsNoArray(String text, String problem) throws IOException {
        List<ImportedRow> rows = files(text);

        assertThat(rows.get(rows.size() - 1))
                .isInstanceOfSatisfying(
                        BrokenRow.class, row -> assertThat(row.message()).isEqualTo("books-data.json:" + problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | expected a JSON array of functions",
                "[ | not JSON at line 1, column 2: the text ends too early",
                "[{\"name\": \"a\"}, {\"description\": \"b\"}] | function 1: member 'name' is missing",
                "[{\"name\": \"a\"}, {\"name\": \"a\", \"description\": \"b\"}] | function 1: the function 'a' was specified in"
                        + " another way before"
            })
    void brokenSpecificationStopsTheImport(String text, String problem) throws IOException {
        Files.writeString(folder.resolve("books-data.json"), "[]");
        Files.writeString(folder.resolve("books-spec.json"), text);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> new NestfulV1Importer().read(folder.resolve("books-data.json")))
                .withMessage("books-spec.json: " + problem);
    }

    @Test
    void specificationIsLookedForNextToTheData() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> new NestfulV1Importer().read(folder.resolve("books.json")))
                .withMessage(
                        "the file books.json must end in -data.json, so that its specification is found next to it;"
                                + " or name both files");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> new NestfulV1Importer().read(folder.resolve("books-data.json")))
                .withMessageStartingWith("cannot read the specification " + folder.resolve("books-spec.json"));
    }

    private Task task(String row) throws IOException {
        return SoundTask.require(((ImportedTask) read(row).get(0)).task());
    }

    private List<ImportedRow> read(String... rows) throws IOException {
        return files("[\n" + String.join(",\n", rows) + "\n]");
    }

    private List<ImportedRow> files(String data) throws IOException {
        Files.writeString(folder.resolve("books-data.json"), data);
        Files.writeString(folder.resolve("books-spec.json"), FUNCTIONS);
        return new NestfulV1Importer().read(folder.resolve("books-data.json")).toList();
    }
}
