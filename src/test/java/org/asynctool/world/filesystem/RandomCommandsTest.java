package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.world.filesystem.Shell.directory;
import static org.asynctool.world.filesystem.Shell.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random commands on few names, so that most of them meet: what holds whatever happens. */
class RandomCommandsTest {

    private static final int COMMANDS = 200;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", ".", "..", "", "/", "a/b", "x:y", ".h");

    private Random random = new Random();
    private Shell shell = Shell.at("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void invariantsHold(long seed) {
        begin(seed);
        for (int i = 0; i < COMMANDS; i++) {
            ToolSpec tool = anyTool();
            ObjectNode arguments = anyArguments(tool);
            String command = "seed " + seed + ", command " + i + ": " + tool.name() + arguments;
            JsonNode before = shell.state();
            String observedBefore = observed();

            String result = shell.run(tool.name(), arguments);

            verify(command, tool, result, before, observedBefore);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sameCommandsGiveTheSame(long seed) {
        assertThat(results(seed)).isEqualTo(results(seed));
    }

    private void verify(String command, ToolSpec tool, String result, JsonNode before, String observedBefore) {
        assertThat(Json.read(Json.write(shell.state()))).as(command).isEqualTo(shell.state());
        if (tool.readOnly() || isProblem(result)) {
            assertThat(shell.state()).as(command).isEqualTo(before);
            assertThat(observed()).as(command).isEqualTo(observedBefore);
        }
        assertCurrentDirectoryExists(command);
        assertFoundIsShown(command);
    }

    /** Wherever commands work, {@code pwd} names it and a step back up is a way that can be gone. */
    private void assertCurrentDirectoryExists(String command) {
        String path = Json.read(shell.run("pwd").replace('\'', '"'))
                .required("current_working_directory")
                .stringValue();
        assertThat(path).as(command).startsWith("/home");
        assertThat(shell.run("cd", "folder", ".").replace('\'', '"'))
                .as(command)
                .isEqualTo("{\"current_working_directory\":\"" + path.substring(path.lastIndexOf('/') + 1) + "\"}");
    }

    /** The state holds what {@code find} lists from the root: each name once, nothing below itself. */
    private void assertFoundIsShown(String command) {
        List<String> shown = new ArrayList<>();
        addPaths(shell.state().at("/root/node"), "", shown);
        JsonNode found =
                Json.read(shell.run("find", "path", "/").replace('\'', '"')).required("matches");
        assertThat(found.values()).extracting(JsonNode::stringValue).as(command).isEqualTo(shown);
        assertThat(shown).as(command).doesNotHaveDuplicates();
    }

    private static void addPaths(JsonNode directory, String prefix, List<String> paths) {
        for (Map.Entry<String, JsonNode> entry : directory.path("contents").properties()) {
            paths.add(prefix + "/" + entry.getKey());
            addPaths(entry.getValue(), prefix + "/" + entry.getKey(), paths);
        }
    }

    private List<String> results(long seed) {
        begin(seed);
        List<String> results = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            ToolSpec tool = anyTool();
            results.add(shell.run(tool.name(), anyArguments(tool)));
        }
        results.add(shell.tree());
        return results;
    }

    private void begin(long seed) {
        random = new Random(seed);
        shell = Shell.at(String.join(
                ", ", file("a"), directory("b", directory("c", file("a")), file("d")), directory("e", directory("a"))));
    }

    private ToolSpec anyTool() {
        List<ToolSpec> tools = shell.world().tools();
        return tools.get(random.nextInt(tools.size()));
    }

    private ObjectNode anyArguments(ToolSpec tool) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> parameter :
                tool.parameters().required("properties").properties()) {
            switch (parameter.getValue().required("type").asString("text")) {
                case "boolean" -> arguments.put(parameter.getKey(), random.nextBoolean());
                case "integer" -> arguments.put(parameter.getKey(), random.nextInt(7) - 3);
                default -> arguments.put(parameter.getKey(), anyName());
            }
        }
        return arguments;
    }

    /** The first names most often, or hardly any command would do anything. */
    private String anyName() {
        int bound = random.nextInt(4) == 0 ? NAMES.size() : 5;
        return NAMES.get(random.nextInt(bound));
    }

    /** What shows of the current directory. */
    private String observed() {
        return shell.run("pwd") + shell.run("find");
    }

    private static boolean isProblem(String result) {
        return !result.startsWith("{") && !result.equals("null");
    }
}
