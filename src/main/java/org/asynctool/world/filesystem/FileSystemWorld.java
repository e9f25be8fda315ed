package org.asynctool.world.filesystem;

import java.util.List;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.WorldClock;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/** See {@link FileSystemWorldFactory}. */
final class FileSystemWorld implements World {

    private static final Commands<FileSystem> COMMANDS = Commands.of(List.of(
            PlaceCommands.ALL, MakingCommands.ALL, TextCommands.ALL, TransferCommands.ALL, RemovalCommands.ALL));

    private final FileSystem files;

    FileSystemWorld(FileSystem files) {
        this.files = files;
    }

    @Override
    public List<ToolSpec> tools() {
        return COMMANDS.tools();
    }

    @Override
    public ToolResult call(ToolCall call, WorldClock clock) throws ToolException {
        return COMMANDS.run(files, call);
    }

    @Override
    public JsonNode snapshot() {
        return files.state();
    }
}
