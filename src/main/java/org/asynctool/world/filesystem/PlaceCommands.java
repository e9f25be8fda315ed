package org.asynctool.world.filesystem;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands about where one is and what is there. */
final class PlaceCommands {

    static final List<Command<FileSystem>> ALL = List.of(
            Command.reading(
                    "pwd",
                    "Prints the path of the current directory, which begins with the name of the root directory.",
                    Parameters.none(),
                    PlaceCommands::pwd),
            Command.reading(
                    "ls",
                    "Lists the names in the current directory in the order in which they were added.",
                    Parameters.none().flag("a", "Whether to list names that begin with a dot, too."),
                    PlaceCommands::ls),
            Command.changing(
                    "cd",
                    "Makes another directory the current one, in which all commands work. One step at a time.",
                    Parameters.none()
                            .text(
                                    "folder",
                                    "Name of a directory in the current one, .. for the one above, / for the root."
                                            + " Not a path of several names."),
                    PlaceCommands::cd),
            Command.reading(
                    "find",
                    "Lists the paths of all files and directories below a directory, at any depth.",
                    Parameters.none()
                            .text(
                                    "path",
                                    "Where to begin: . for the current directory, or names between slashes from there,"
                                            + " or from the root with a slash in front. No .. in it.",
                                    ".")
                            .optionalText("name", "Lists only names that contain this text. No wildcards."),
                    PlaceCommands::find),
            Command.reading(
                    "du",
                    "Adds up the sizes of all files in the current directory and below.",
                    Parameters.none()
                            .flag("human_readable", "Whether to give the size in KB, MB and so on instead of bytes."),
                    PlaceCommands::du));

    private PlaceCommands() {}

    private static ToolResult pwd(FileSystem files, Arguments arguments) {
        Deque<String> names = new ArrayDeque<>();
        for (Optional<Directory> at = Optional.of(files.current());
                at.isPresent();
                at = at.get().parent()) {
            names.addFirst(at.get().name());
        }
        return ToolResult.of(Map.of("current_working_directory", "/" + String.join("/", names)));
    }

    private static ToolResult ls(FileSystem files, Arguments arguments) {
        boolean all = arguments.flag("a");
        List<String> names = files.current().entries().keySet().stream()
                .filter(name -> all || !name.startsWith("."))
                .toList();
        return ToolResult.of(Map.of("current_directory_content", names));
    }

    private static ToolResult cd(FileSystem files, Arguments arguments) {
        String folder = Slashes.withoutTrailing(arguments.text("folder"));
        if (folder.indexOf('/') >= 0) {
            return ToolResult.error(
                    "cd: " + folder + ": Unsupported path. Only one folder level at a time is supported.");
        }
        if (folder.equals("..")) {
            return cdUp(files);
        }
        // A folder of nothing but slashes, or of nothing at all, is the root.
        Optional<Directory> reached = folder.isEmpty() ? Optional.of(files.root()) : reached(files, folder);
        reached.ifPresent(files::enter);
        return reached.map(directory -> ToolResult.of(Map.of("current_working_directory", directory.name())))
                .orElseGet(() -> ToolResult.error("cd: '" + folder + "': No such file or directory"));
    }

    private static Optional<Directory> reached(FileSystem files, String folder) {
        Directory here = files.current();
        return folder.equals(".") ? Optional.of(here) : here.directory(folder);
    }

    private static ToolResult cdUp(FileSystem files) {
        Optional<Directory> parent = files.current().parent();
        parent.ifPresent(files::enter);
        return parent.map(directory -> ToolResult.of(Map.of()))
                .orElseGet(() -> ToolResult.error("Current directory is already the root. Cannot go back."));
    }

    private static ToolResult find(FileSystem files, Arguments arguments) throws ToolException {
        String path = arguments.text("path");
        Optional<Directory> start = files.directory(path);
        if (start.isEmpty()) {
            return ToolResult.error("find: '" + path + "': No such file or directory");
        }
        Matches matches = new Matches(arguments.optionalText("name"));
        return ToolResult.of(Map.of("matches", matches.below(start.get(), Slashes.withoutTrailing(path))));
    }

    private static ToolResult du(FileSystem files, Arguments arguments) throws ToolException {
        long bytes = Usage.of(files.current()).contentBytes();
        String size = arguments.flag("human_readable") ? HumanSize.of(bytes) : bytes + " bytes";
        return ToolResult.of(Map.of("disk_usage", size));
    }
}
