package org.asynctool.world.filesystem;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.asynctool.world.ToolException;

/**
 * How much there is below a directory, counted as often as it is listed, and the bounds of that: whatever an agent
 * does, the state of the world can be walked, written to a trace and read again.
 */
final class Usage {

    /** The most files and directories below a directory. */
    static final int MAX_ENTRIES = 10_000;

    /** The most directories below each other. Each takes two levels of JSON, of which a reader allows 200. */
    static final int MAX_DEPTH = 64;

    /** The most bytes of names and contents together, in UTF-8. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private int entries;
    private long nameBytes;
    private long contentBytes;

    private Usage() {}

    /**
     * Measures a directory.
     *
     * @throws ToolException if a bound is exceeded; takes no longer than for a directory at the bound
     */
    static Usage of(Directory directory) throws ToolException {
        Usage usage = new Usage();
        usage.add(directory, 1);
        return usage;
    }

    /** Returns the size of all contents in bytes of UTF-8. */
    long contentBytes() {
        return contentBytes;
    }

    private void add(Directory directory, int depth) throws ToolException {
        for (Map.Entry<String, Node> entry : directory.entries().entrySet()) {
            entries++;
            nameBytes += entry.getKey().getBytes(StandardCharsets.UTF_8).length;
            if (entry.getValue() instanceof TextFile file) {
                contentBytes += file.bytes();
            }
            require(entries, MAX_ENTRIES, "files and directories");
            require(nameBytes + contentBytes, MAX_BYTES, "bytes of names and contents");
            if (entry.getValue() instanceof Directory below) {
                require(depth, MAX_DEPTH, "directories below each other");
                add(below, depth + 1);
            }
        }
    }

    private static void require(long value, int most, String what) throws ToolException {
        if (value > most) {
            throw new ToolException("the file system holds at most " + most + " " + what);
        }
    }
}
