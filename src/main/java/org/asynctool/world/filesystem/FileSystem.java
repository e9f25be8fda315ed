package org.asynctool.world.filesystem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree and the directory in which commands work. What would make the tree too large is not done. */
final class FileSystem {

    private final Directory root;
    private final boolean longContext;
    private Directory current;

    /**
     * Takes a tree; its root is the first current directory.
     *
     * @param longContext whether files were padded, which is shown and has no further effect
     */
    FileSystem(Directory root, boolean longContext) {
        this.root = root;
        this.longContext = longContext;
        this.current = root;
    }

    /** Returns a file system of its own with a copy of a tree in which nothing was moved or copied yet. */
    FileSystem copyOfTree() {
        return new FileSystem(root.treeIn(null), longContext);
    }

    Directory current() {
        return current;
    }

    Directory root() {
        return root;
    }

    void enter(Directory directory) {
        current = directory;
    }

    /**
     * Finds a directory by a path of names between slashes, in which {@code .} stays where it is. There is no
     * {@code ..}, and the root's own name is not a part of paths.
     */
    Optional<Directory> directory(String path) {
        if (path.equals("/")) {
            return Optional.of(root);
        }
        Optional<Directory> reached = Optional.of(path.startsWith("/") ? root : current);
        for (String step : Slashes.trimmed(path).split("/", -1)) {
            reached = step.equals(".") ? reached : reached.flatMap(directory -> directory.directory(step));
        }
        return reached;
    }

    /**
     * Adds an entry, at the end of a directory that does not list such a name.
     *
     * @throws ToolException if the tree would be too large
     */
    void add(Directory directory, String name, Node node) throws ToolException {
        attempt(() -> directory.add(name, node), () -> directory.remove(name));
    }

    /**
     * Adds an entry as {@link #add} does, and removes another one from the current directory.
     *
     * @throws ToolException if the tree would be too large
     */
    void replace(String removed, Directory directory, String name, Node node) throws ToolException {
        Map<String, Node> before = new LinkedHashMap<>(current.entries());
        attempt(
                () -> {
                    current.remove(removed);
                    directory.add(name, node);
                },
                () -> {
                    directory.remove(name);
                    current.restore(before);
                });
    }

    /**
     * Replaces the content of a file.
     *
     * @throws ToolException if the tree would be too large
     */
    void write(TextFile file, String content) throws ToolException {
        String before = file.content();
        attempt(() -> file.write(content), () -> file.write(before));
    }

    /** Only the whole tree tells what a change costs: the place of the change may be listed any number of times. */
    private void attempt(Runnable change, Runnable undo) throws ToolException {
        change.run();
        try {
            Usage.of(root);
        } catch (ToolException e) {
            undo.run();
            throw e;
        }
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode().put("long_context", longContext);
        state.putObject("root").put("name", root.name()).set("node", root.state());
        return state;
    }
}
