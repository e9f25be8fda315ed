package org.asynctool.world.filesystem;

import java.util.List;
import org.apiguardian.api.API;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;

/**
 * Makes worlds that are a small file system in memory, with the commands of a shell. Tools: {@code cat}, {@code cd},
 * {@code cp}, {@code diff}, {@code du}, {@code echo}, {@code find}, {@code grep}, {@code ls}, {@code mkdir}, {@code
 * mv}, {@code pwd}, {@code rm}, {@code rmdir}, {@code sort}, {@code tail}, {@code touch}, {@code wc}. They behave as
 * class GorillaFileSystem of the Berkeley Function Calling Leaderboard does.
 *
 * <p>State:
 *
 * <pre>{@code
 * {"root": {"home": {"type": "directory", "contents": {
 *     "docs": {"type": "directory", "contents": {}},
 *     "a.txt": {"type": "file", "content": "some text"}}}}}
 * }</pre>
 *
 * <p>The first member of {@code root} is the root directory and gives it its name; further ones are passed over, and so
 * are entries of any other type. Without {@code root} there is an empty root directory named {@code /}. An optional
 * member {@code "long_context": {"filler": "some text", "files": ["x.jpg"]}} makes the tree larger: the filler is added
 * to the content of all files but a few with fixed names, the empty files to all directories without a
 * sub-directory.
 *
 * <p>The state that goals are judged by is {@code {"long_context": false, "root": {"name": "home", "node": {"type":
 * "directory", "contents": {}}}}}. The current directory, at first the root, is no part of it, but {@code cd} is not
 * read-only.
 *
 * <p>A file system holds at most 10,000 files and directories, 64 directories below each other and 2 MiB of names and
 * contents in UTF-8. A call that would exceed this
 * fails and changes nothing. So does a call that would put a directory into itself.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class FileSystemWorldFactory extends CommandWorldFactory<FileSystem> {

    private static final Commands<FileSystem> COMMANDS = Commands.of(List.of(
            PlaceCommands.ALL, MakingCommands.ALL, TextCommands.ALL, TransferCommands.ALL, RemovalCommands.ALL));

    /** For the service loader. */
    public FileSystemWorldFactory() {
        super("filesystem", COMMANDS, state -> InitialState.read(state)::copyOfTree, FileSystem::state);
    }
}
