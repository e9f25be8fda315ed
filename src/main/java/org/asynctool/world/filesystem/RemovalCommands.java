package org.asynctool.world.filesystem;

import java.util.List;
import java.util.Map;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands that remove. */
final class RemovalCommands {

    static final List<Command<FileSystem>> ALL = List.of(
            Command.changing(
                    "rm",
                    "Removes a file, or a directory with all that is in it, from the current directory.",
                    Parameters.none().text("file_name", "Name of the file or directory. Not a path."),
                    RemovalCommands::rm),
            Command.changing(
                    "rmdir",
                    "Removes an empty directory from the current one.",
                    Parameters.none().text("dir_name", "Name of the directory. Not a path."),
                    RemovalCommands::rmdir));

    private RemovalCommands() {}

    private static ToolResult rm(FileSystem files, Arguments arguments) {
        String name = arguments.text("file_name");
        if (!files.current().lists(name)) {
            return ToolResult.error("rm: cannot remove '" + name + "': No such file or directory");
        }
        return removed(files, name);
    }

    private static ToolResult rmdir(FileSystem files, Arguments arguments) {
        String name = arguments.text("dir_name");
        String problem = "rmdir: cannot remove '" + name + "': ";
        if (!files.current().lists(name)) {
            return ToolResult.error(problem + "No such file or directory");
        }
        return files.current()
                .directory(name)
                .map(directory -> directory.entries().isEmpty()
                        ? removed(files, name)
                        : ToolResult.error(problem + "Directory not empty"))
                .orElseGet(() -> ToolResult.error(problem + "Not a directory"));
    }

    private static ToolResult removed(FileSystem files, String name) {
        files.current().remove(name);
        return ToolResult.of(Map.of("result", "'" + name + "' removed"));
    }
}
