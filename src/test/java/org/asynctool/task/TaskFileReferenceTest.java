package org.asynctool.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asynctool.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code docs/reference/task-file.md} shows is a task, or fields that a task may have. */
class TaskFileReferenceTest {

    private static final Path REFERENCE = Path.of("docs/reference/task-file.md");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```json\n(.*?)^```$");
    private static final Set<String> OF_SUB_TASK =
            Set.of("requests", "worlds", "tools", "reference", "goal", "validFor", "checkpoints");
    private static final Set<String> OF_STEP = Set.of("arguments", "after", "derived");

    private static final String SMALL = """
            {"version": 1, "id": "trip", "subTasks": [{"id": "A", "requests": ["Book it."],
             "worlds": {"travel": {}}, "reference": [{"id": "a1", "tool": "book"}]}]}
            """;

    @TestFactory
    Stream<DynamicTest> everySnippetIsRead() throws IOException {
        return snippets()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.propertyNames().toString(),
                        () -> assertThatCode(() -> Tasks.read(completed(snippet)))
                                .doesNotThrowAnyException()));
    }

    @Test
    void thereAreSnippets() throws IOException {
        assertThat(snippets()).hasSizeGreaterThan(5);
    }

    @Test
    void everyFieldOfTheSchemaIsDescribed() throws IOException {
        String reference = Files.readString(REFERENCE);
        JsonNode schema;
        try (var in = Tasks.class.getResourceAsStream("task-v1.schema.json")) {
            schema = Json.mapper().readTree(in);
        }
        assertThat(schema.findValues("properties"))
                .flatExtracting(fields -> fields.propertyNames())
                .allSatisfy(field -> assertThat(reference).containsPattern("[`\"]" + Pattern.quote(field) + "[`\"]"));
    }

    private static Stream<JsonNode> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(REFERENCE)).results().map(match -> Json.read(match.group(1)));
    }

    private static JsonNode completed(JsonNode snippet) {
        if (snippet.has("subTasks")) {
            return snippet;
        }
        ObjectNode task = (ObjectNode) Json.read(SMALL);
        ObjectNode subTask = (ObjectNode) task.at("/subTasks/0");
        ObjectNode step = (ObjectNode) task.at("/subTasks/0/reference/0");
        snippet.properties().forEach(field -> {
            ObjectNode owner =
                    OF_STEP.contains(field.getKey()) ? step : OF_SUB_TASK.contains(field.getKey()) ? subTask : task;
            owner.set(field.getKey(), field.getValue());
        });
        return task;
    }
}
