package org.asynctool.world.filesystem;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import tools.jackson.databind.JsonNode;

/** See {@link FileSystemWorldFactory}. */
final class FileSystemWorld implements World {

    private static final SortedMap<String, Command> COMMANDS = new TreeMap<>();

    static {
        Stream.of(PlaceCommands.ALL, MakingCommands.ALL, TextCommands.ALL, TransferCommands.ALL, RemovalCommands.ALL)
                .flatMap(List::stream)
                .forEach(command -> COMMANDS.put(command.spec().name(), command));
    }

    private final FileSystem files;

    FileSystemWorld(FileSystem files) {
        this.files = files;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.values().stream().map(Command::spec).toList();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.get(call.tool()).run(files, call.arguments());
    }

    @Override
    public JsonNode snapshot() {
        return files.state();
    }
}
