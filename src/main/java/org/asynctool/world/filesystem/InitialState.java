package org.asynctool.world.filesystem;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.world.ToolException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads the state that a task gives. */
final class InitialState {

    private static final String LONG_CONTEXT = "long_context";
    private static final Set<String> MEMBERS = Set.of("root", LONG_CONTEXT);
    private static final JsonPointer AT_ROOT = JsonPointer.empty();

    private final Optional<Padding> padding;

    private InitialState(Optional<Padding> padding) {
        this.padding = padding;
    }

    /**
     * Makes a file system.
     *
     * @throws IllegalArgumentException if there is no such file system; the message names the place
     */
    static FileSystem read(JsonNode state) {
        for (String member : state.propertyNames()) {
            require(
                    MEMBERS.contains(member),
                    AT_ROOT.appendProperty(member),
                    "is not known, expected only root or " + LONG_CONTEXT);
        }
        Optional<Padding> padding = state.has(LONG_CONTEXT)
                ? Optional.of(Padding.read(state.get(LONG_CONTEXT), AT_ROOT.appendProperty(LONG_CONTEXT)))
                : Optional.empty();
        Directory root = new InitialState(padding).root(state.path("root"));
        try {
            Usage.of(root);
        } catch (ToolException e) {
            throw new IllegalArgumentException("initial state: " + e.getMessage(), e);
        }
        return new FileSystem(root, padding.isPresent());
    }

    /** Takes the first member only: that there are more happens in published tasks and means nothing. */
    private Directory root(JsonNode given) {
        if (given.isMissingNode()) {
            return padded(Directory.root("/"));
        }
        JsonPointer place = AT_ROOT.appendProperty("root");
        require(
                given.isObject() && !given.isEmpty(),
                place,
                "must be an object whose first member is the root directory, such as {\"home\": {\"contents\": {}}}");
        Map.Entry<String, JsonNode> first = given.properties().iterator().next();
        return filled(Directory.root(first.getKey()), first.getValue(), place.appendProperty(first.getKey()));
    }

    private Directory filled(Directory directory, JsonNode given, JsonPointer place) {
        JsonNode contents = given.path("contents");
        require(contents.isObject(), place.appendProperty("contents"), "must be an object of files and directories");
        for (Map.Entry<String, JsonNode> entry : contents.properties()) {
            JsonPointer here = place.appendProperty("contents").appendProperty(entry.getKey());
            add(directory, entry.getKey(), entry.getValue(), here);
        }
        return padded(directory);
    }

    private void add(Directory directory, String name, JsonNode given, JsonPointer place) {
        JsonNode type = given.path("type");
        require(type.isString(), place.appendProperty("type"), "must be \"file\" or \"directory\"");
        switch (type.stringValue()) {
            case "directory" -> directory.add(name, filled(Directory.in(directory, name), given, place));
            case "file" -> directory.add(name, file(name, given.path("content"), place));
            default -> {
                // Published tasks have no other type; the original leaves such entries out.
            }
        }
    }

    private TextFile file(String name, JsonNode content, JsonPointer place) {
        require(content.isString(), place.appendProperty("content"), "must be a text");
        String text = content.stringValue();
        return new TextFile(padding.map(more -> more.content(name, text)).orElse(text));
    }

    private Directory padded(Directory directory) {
        padding.ifPresent(more -> more.addFiles(directory));
        return directory;
    }

    static void require(boolean holds, JsonPointer place, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("initial state: " + place + " " + expected);
        }
    }
}
