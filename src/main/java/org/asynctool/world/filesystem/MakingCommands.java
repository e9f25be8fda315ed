package org.asynctool.world.filesystem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands that make directories and files, and write into files. */
final class MakingCommands {

    static final List<Command<FileSystem>> ALL = List.of(
            Command.changing(
                    "mkdir",
                    "Makes an empty directory in the current one.",
                    Parameters.none().text("dir_name", "Name of the new directory. Not a path."),
                    MakingCommands::mkdir),
            Command.changing(
                    "touch",
                    "Makes an empty file in the current directory. It is an error if there is one of that name.",
                    Parameters.none().text("file_name", "Name of the new file, with its extension. Not a path."),
                    MakingCommands::touch),
            Command.changing(
                    "echo",
                    "Writes a text into a file of the current directory in place of what was in it, or without a file"
                            + " just prints the text.",
                    Parameters.none()
                            .text("content", "The text.")
                            .optionalText(
                                    "file_name",
                                    "Name of a file that exists in the current directory; left out, the text is"
                                            + " printed."),
                    MakingCommands::echo));

    private MakingCommands() {}

    private static ToolResult mkdir(FileSystem files, Arguments arguments) throws ToolException {
        String name = arguments.text("dir_name");
        return make(
                files, name, Directory.in(files.current(), name), "mkdir: cannot create directory '" + name + "': ");
    }

    private static ToolResult touch(FileSystem files, Arguments arguments) throws ToolException {
        String name = arguments.text("file_name");
        return make(files, name, new TextFile(""), "touch: cannot touch '" + name + "': ");
    }

    private static ToolResult make(FileSystem files, String name, Node node, String problem) throws ToolException {
        if (!EntryName.isAllowed(name)) {
            return ToolResult.error(problem + "Invalid character");
        }
        if (files.current().lists(name)) {
            return ToolResult.error(problem + "File exists");
        }
        files.add(files.current(), name, node);
        return ToolResult.of(null);
    }

    private static ToolResult echo(FileSystem files, Arguments arguments) throws ToolException {
        String content = arguments.text("content");
        String name = arguments.optionalText("file_name").orElse("");
        if (name.isEmpty()) {
            return ToolResult.of(Map.of("terminal_output", content));
        }
        String problem = "echo: cannot write to '" + name + "': ";
        if (!EntryName.isAllowed(name)) {
            return ToolResult.error(problem + "Invalid character");
        }
        Optional<TextFile> file = files.current().file(name);
        if (file.isEmpty()) {
            return ToolResult.error(problem + (files.current().lists(name) ? "Is a directory" : "No such file"));
        }
        files.write(file.get(), content);
        return ToolResult.of(null);
    }
}
