package org.asynctool.world.filesystem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands that move and copy. */
final class TransferCommands {

    private static final String DESTINATION =
            "A new name in the current directory, or the name of a directory in it, into"
                    + " which it goes under its old name. Not a path.";

    static final List<Command<FileSystem>> ALL = List.of(
            Command.changing(
                    "mv",
                    "Renames a file or directory of the current directory, or moves it into a directory there.",
                    parameters(),
                    (files, arguments) -> new Transfer(Kind.MOVE, files, arguments).run()),
            Command.changing(
                    "cp",
                    "Copies a file or directory of the current directory, under a new name or into a directory there."
                            + " What is in a copied directory is shared with the original.",
                    parameters(),
                    (files, arguments) -> new Transfer(Kind.COPY, files, arguments).run()));

    private TransferCommands() {}

    private static Parameters parameters() {
        return Parameters.none()
                .text("source", "Name of a file or directory in the current directory. Not a path.")
                .text("destination", DESTINATION);
    }

    /** The two commands, which differ in words and in what becomes of the source. */
    private enum Kind {
        MOVE("mv", "move", "moved"),
        COPY("cp", "copy", "copied");

        private final String command;
        private final String verb;
        private final String participle;

        Kind(String command, String verb, String participle) {
            this.command = command;
            this.verb = verb;
            this.participle = participle;
        }
    }

    private record Transfer(Kind kind, FileSystem files, String source, String destination) {

        Transfer(Kind kind, FileSystem files, Arguments arguments) {
            this(kind, files, arguments.text("source"), arguments.text("destination"));
        }

        ToolResult run() throws ToolException {
            Directory here = files.current();
            Optional<Node> node = here.named(source);
            if (node.isEmpty()) {
                return ToolResult.error(cannot() + ": No such file or directory");
            }
            if (destination.indexOf('/') >= 0) {
                return ToolResult.error(
                        kind.command + ": path not allowed in destination. Provide only a file or directory name.");
            }
            if (!here.lists(destination)) {
                return put(node.get(), here, destination, destination);
            }
            Optional<Directory> target = here.directory(destination);
            if (target.isEmpty()) {
                return ToolResult.error(cannot() + " to '" + destination + "': Not a directory");
            }
            String path = destination + "/" + source;
            return target.get().lists(source)
                    ? exists(node.get(), target.get(), path)
                    : put(node.get(), target.get(), source, path);
        }

        /** Of the two commands only moving has a result for this; copying fails. */
        private ToolResult exists(Node node, Directory target, String path) throws ToolException {
            if (kind == Kind.MOVE) {
                return ToolResult.error(cannot() + " to '" + path + "': File exists");
            }
            String what = node instanceof Directory ? "Directory" : "File";
            throw new ToolException(what + " '" + source + "' already exists in directory '" + target.name() + "'.");
        }

        private ToolResult put(Node node, Directory target, String name, String path) throws ToolException {
            if (node.leadsTo(target)) {
                return ToolResult.error(cannot() + " to '" + path + "': Is inside of the source");
            }
            switch (kind) {
                case MOVE -> files.replace(source, target, name, node.movedTo(name, target));
                case COPY -> files.add(target, name, node.copiedTo(name, target));
            }
            return ToolResult.of(Map.of("result", "'" + source + "' " + kind.participle + " to '" + path + "'"));
        }

        private String cannot() {
            return kind.command + ": cannot " + kind.verb + " '" + source + "'";
        }
    }
}
