package org.asynctool.world.filesystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolException;

/** Collects the paths of entries, depth first in the order of the entries, whose names contain a text. */
final class Matches {

    private final Optional<Needle> sought;
    private final List<String> paths = new ArrayList<>();
    private long length;

    Matches(Optional<String> sought) {
        this.sought = sought.map(Needle::new);
    }

    /**
     * Returns the paths of all entries below a directory.
     *
     * @param prefix path of the directory, without a slash at the end
     * @throws ToolException if they are too many, which takes a path or names of an unusual length
     */
    List<String> below(Directory directory, String prefix) throws ToolException {
        Usage.of(directory);
        walk(directory, prefix);
        return paths;
    }

    private void walk(Directory directory, String prefix) throws ToolException {
        for (Map.Entry<String, Node> entry : directory.entries().entrySet()) {
            String name = entry.getKey();
            String path = prefix + "/" + name;
            if (sought.isEmpty() || sought.get().isIn(name)) {
                add(path);
            }
            if (entry.getValue() instanceof Directory below) {
                walk(below, path);
            }
        }
    }

    private void add(String path) throws ToolException {
        length += path.length();
        if (length > Usage.MAX_BYTES) {
            throw new ToolException("find: the matches are longer than " + Usage.MAX_BYTES
                    + " characters; give a longer name or a path further down");
        }
        paths.add(path);
    }
}
