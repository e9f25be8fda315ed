package org.asynctool.world.filesystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands that show the contents of files. */
final class TextCommands {

    private static final String FILE = "file_name";
    private static final String FILE_DESCRIPTION = "Name of a file in the current directory. Not a path.";

    static final List<Command<FileSystem>> ALL = List.of(
            Command.reading("cat", "Shows the whole content of a file.", ofFile(), TextCommands::cat),
            Command.reading(
                    "wc",
                    "Counts the lines, words or characters of a file.",
                    ofFile().text("mode", "What to count: l for lines, w for words, c for characters.", "l"),
                    TextCommands::wc),
            Command.reading(
                    "sort",
                    "Shows the lines of a file in alphabetical order. The file stays as it is.",
                    ofFile(),
                    TextCommands::sort),
            Command.reading(
                    "grep",
                    "Shows the lines of a file that contain a text.",
                    ofFile().text("pattern", "The text, in the same case as in the file. Not a regular expression."),
                    TextCommands::grep),
            Command.reading(
                    "tail",
                    "Shows the last lines of a file.",
                    ofFile().integer("lines", "How many lines.", 10),
                    TextCommands::tail),
            Command.reading(
                    "diff",
                    "Compares two files line by line, up to the end of the shorter one, and shows the lines that"
                            + " differ.",
                    Parameters.none()
                            .text("file_name1", "Name of a file in the current directory; its lines are marked -.")
                            .text("file_name2", "Name of a file in the current directory; its lines are marked +."),
                    TextCommands::diff));

    private TextCommands() {}

    private static Parameters ofFile() {
        return Parameters.none().text(FILE, FILE_DESCRIPTION);
    }

    private static ToolResult cat(FileSystem files, Arguments arguments) {
        String name = arguments.text(FILE);
        String problem = "cat: '" + name + "': ";
        if (!EntryName.isAllowed(name)) {
            return ToolResult.error(problem + "Invalid character");
        }
        String missing = files.current().lists(name) ? "Is a directory" : "No such file or directory";
        return files.current()
                .file(name)
                .map(file -> ToolResult.of(Map.of("file_content", file.content())))
                .orElseGet(() -> ToolResult.error(problem + missing));
    }

    private static ToolResult wc(FileSystem files, Arguments arguments) {
        String mode = arguments.text("mode");
        return switch (mode) {
            case "l" ->
                show(
                        files,
                        arguments,
                        "wc",
                        text -> count("lines", Lines.of(text).size()));
            case "w" -> show(files, arguments, "wc", text -> count("words", Words.count(text)));
            case "c" ->
                show(files, arguments, "wc", text -> count("characters", text.codePointCount(0, text.length())));
            default -> ToolResult.error("wc: invalid mode '" + mode + "'");
        };
    }

    private static ObjectNode count(String type, int count) {
        return JsonNodeFactory.instance.objectNode().put("count", count).put("type", type);
    }

    private static ToolResult sort(FileSystem files, Arguments arguments) {
        return show(files, arguments, "sort", text -> Map.of("sorted_content", Lines.join(Lines.sorted(text))));
    }

    private static ToolResult grep(FileSystem files, Arguments arguments) {
        Needle pattern = new Needle(arguments.text("pattern"));
        return show(
                files,
                arguments,
                "grep",
                text -> Map.of(
                        "matching_lines",
                        Lines.of(text).stream().filter(pattern::isIn).toList()));
    }

    private static ToolResult tail(FileSystem files, Arguments arguments) {
        int lines = arguments.integer("lines");
        return show(files, arguments, "tail", text -> Map.of("last_lines", Lines.join(Lines.last(lines, text))));
    }

    private static ToolResult show(FileSystem files, Arguments arguments, String command, Function<String, ?> view) {
        String name = arguments.text(FILE);
        return files.current()
                .file(name)
                .map(file -> ToolResult.of(view.apply(file.content())))
                .orElseGet(() -> ToolResult.error(command + ": " + name + ": No such file or directory"));
    }

    private static ToolResult diff(FileSystem files, Arguments arguments) {
        String name1 = arguments.text("file_name1");
        String name2 = arguments.text("file_name2");
        Optional<TextFile> one = files.current().file(name1);
        Optional<TextFile> other = files.current().file(name2);
        if (one.isEmpty() || other.isEmpty()) {
            return ToolResult.error("diff: " + name1 + " or " + name2 + ": No such file or directory");
        }
        List<String> differing =
                differing(Lines.of(one.get().content()), Lines.of(other.get().content()));
        return ToolResult.of(Map.of("diff_lines", Lines.join(differing)));
    }

    private static List<String> differing(List<String> one, List<String> other) {
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                differing.add("- " + one.get(i));
                differing.add("+ " + other.get(i));
            }
        }
        return differing;
    }
}
