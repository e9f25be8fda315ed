package org.asynctool.world.filesystem;

import static org.asynctool.testing.JsonFixtures.json;

import org.asynctool.json.Json;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file system to type commands into: {@code run("mv", "source", "a.txt", "destination", "b.txt")}. */
final class Shell {

    private final World world;

    private Shell(JsonNode state) {
        this.world = new FileSystemWorldFactory().create(state, WorldCalls.seeded());
    }

    static Shell of(JsonNode state) {
        return new Shell(state);
    }

    /** Makes a shell of the contents of a root directory {@code home}, JSON members in single quotes. */
    static Shell at(String contents) {
        return new Shell(json("{'root': {'home': {'type': 'directory', 'contents': {" + contents + "}}}}"));
    }

    /** Makes a shell with one file {@code f}. */
    static Shell withFile(String content) {
        Shell shell = at("");
        shell.run("touch", "file_name", "f");
        shell.run("echo", "file_name", "f", "content", content);
        return shell;
    }

    static String file(String name) {
        return "'" + name + "': {'type': 'file', 'content': 'text of " + name + "'}";
    }

    static String directory(String name, String... contents) {
        return "'" + name + "': {'type': 'directory', 'contents': {" + String.join(", ", contents) + "}}";
    }

    /** Runs a command with texts as arguments; returns JSON with single quotes, an error with its message alone. */
    String run(String command, String... namesAndTexts) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            arguments.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return run(command, arguments);
    }

    /** Runs a command; a failure that is no result gives {@code failed: } and the message. */
    String run(String command, ObjectNode arguments) {
        try {
            ToolResult result = call(command, arguments);
            return result.error()
                    ? result.value().required("error").stringValue()
                    : result.asJson().replace('"', '\'');
        } catch (ToolException e) {
            return "failed: " + e.getMessage();
        }
    }

    ToolResult call(String command, ObjectNode arguments) throws ToolException {
        return world.call(new ToolCall("c1", command, arguments), () -> 0);
    }

    /** Goes down, directory by directory. */
    Shell cd(String... folders) {
        for (String folder : folders) {
            run("cd", "folder", folder);
        }
        return this;
    }

    /** Returns the root's contents in short, {@code {"docs":{"a":"text"}}}, with single quotes. */
    String tree() {
        return Json.write(shortened(state().at("/root/node"))).replace('"', '\'');
    }

    JsonNode state() {
        return world.snapshot();
    }

    World world() {
        return world;
    }

    private static JsonNode shortened(JsonNode node) {
        if (node.required("type").stringValue().equals("file")) {
            return node.required("content");
        }
        ObjectNode contents = JsonNodeFactory.instance.objectNode();
        node.required("contents")
                .properties()
                .forEach(entry -> contents.set(entry.getKey(), shortened(entry.getValue())));
        return contents;
    }
}
