package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.testing.DocSnippets;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.World;
import org.asynctool.world.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The page of built-in worlds lists their tools as agents see them. */
class WorldsReferenceTest {

    private static final String PAGE = "docs/reference/worlds.md";

    /** Worlds whose tools are those of the state that the page shows first. */
    private static final Set<String> TOOLS_BY_STATE = Set.of("bfcl-calls", "plan", "recorded");

    @Test
    void showsATaskThatIsTested() throws IOException {
        DocSnippets.assertUpToDate(PAGE);
    }

    @Test
    void hasASectionForEachWorld() throws IOException {
        assertThat(Files.readAllLines(Path.of(PAGE)).stream().filter(line -> line.startsWith("## `")))
                .containsExactlyInAnyOrderElementsOf(
                        names().map(name -> "## `" + name + "`").toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasARowForEachTool(String name) throws IOException {
        World world = Worlds.installed().create(name, state(name), WorldCalls.seeded());

        assertThat(rows(name))
                .as("rows of section `%s` in %s", name, PAGE)
                .containsExactlyElementsOf(
                        world.tools().stream().map(WorldsReferenceTest::row).toList());
    }

    private static Stream<String> names() {
        return Worlds.installed().names().stream();
    }

    private static JsonNode state(String name) throws IOException {
        return Json.read(
                TOOLS_BY_STATE.contains(name)
                        ? section(name).split("```json\n")[1].split("```")[0]
                        : "{}");
    }

    private static String section(String name) throws IOException {
        return Files.readString(Path.of(PAGE)).split("\n## `" + name + "`\n")[1].split("\n## ")[0];
    }

    private static List<String> rows(String name) throws IOException {
        return Arrays.stream(section(name).split("\n"))
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static String row(ToolSpec tool) {
        String parameters = tool.parameters().required("properties").properties().stream()
                .map(WorldsReferenceTest::parameter)
                .collect(Collectors.joining(", "));
        String changes = tool.readOnly() ? "reads" : "changes";
        return "| `%s` | %s | %s | %s |"
                .formatted(tool.name(), parameters.isEmpty() ? "-" : parameters, changes, tool.description());
    }

    private static String parameter(Map.Entry<String, JsonNode> property) {
        JsonNode value = property.getValue().path("default");
        return "`" + property.getKey() + "`" + (value.isMissingNode() ? "" : " = `" + Json.write(value) + "`");
    }
}
