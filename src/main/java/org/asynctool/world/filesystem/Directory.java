package org.asynctool.world.filesystem;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A directory: a name, the directory in which it was made, and a table of entries in the order in which they came.
 *
 * <p>Moving a directory makes a new one with the <em>same</em> table. The old one is not listed any more, but remains
 * the parent of the sub-directories, so {@code cd ..} still leads there and what is changed there is changed here.
 * Copying makes a new table of the same nodes: it is one level deep.
 */
final class Directory implements Node {

    private static final String SELF = ".";

    private final String name;
    private final @Nullable Directory parent;
    private final Map<String, Node> entries;

    private Directory(String name, @Nullable Directory parent, Map<String, Node> entries) {
        this.name = name;
        this.parent = parent;
        this.entries = entries;
    }

    static Directory root(String name) {
        return new Directory(name, null, new LinkedHashMap<>());
    }

    static Directory in(Directory parent, String name) {
        return new Directory(name, parent, new LinkedHashMap<>());
    }

    String name() {
        return name;
    }

    /** Returns the directory in which this one was made; nothing for a root. */
    Optional<Directory> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the entries in the order in which they came. */
    Map<String, Node> entries() {
        return Collections.unmodifiableMap(entries);
    }

    boolean lists(String entry) {
        return entries.containsKey(entry);
    }

    /** Returns the node that a command means by a name: this directory itself for an entry named {@code .}. */
    Optional<Node> named(String entry) {
        return entry.equals(SELF) && lists(entry) ? Optional.of(this) : Optional.ofNullable(entries.get(entry));
    }

    Optional<Directory> directory(String entry) {
        return named(entry).filter(Directory.class::isInstance).map(Directory.class::cast);
    }

    Optional<TextFile> file(String entry) {
        return named(entry).filter(TextFile.class::isInstance).map(TextFile.class::cast);
    }

    /** Adds an entry at the end. */
    void add(String entry, Node node) {
        entries.put(entry, node);
    }

    void remove(String entry) {
        entries.remove(entry);
    }

    /** Makes the entries what they were, order included. */
    void restore(Map<String, Node> before) {
        entries.clear();
        entries.putAll(before);
    }

    @Override
    public Directory movedTo(String newName, Directory newParent) {
        return new Directory(newName, newParent, entries);
    }

    @Override
    public Directory copiedTo(String newName, Directory newParent) {
        return new Directory(newName, newParent, new LinkedHashMap<>(entries));
    }

    /** Returns a copy that shares no table with this directory or with any below. */
    @Override
    public Directory treeIn(@Nullable Directory newParent) {
        Directory copy = new Directory(name, newParent, new LinkedHashMap<>());
        entries.forEach((entry, node) -> copy.add(entry, node.treeIn(copy)));
        return copy;
    }

    @Override
    public boolean leadsTo(Directory directory) {
        Set<Map<String, Node>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Directory> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Directory next = open.pop();
            if (next.entries == directory.entries) {
                return true;
            }
            if (seen.add(next.entries)) {
                next.directories().forEach(open::push);
            }
        }
        return false;
    }

    private Stream<Directory> directories() {
        return entries.values().stream().filter(Directory.class::isInstance).map(Directory.class::cast);
    }

    @Override
    public ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode().put("type", "directory");
        ObjectNode contents = state.putObject("contents");
        entries.forEach((entry, node) -> contents.set(entry, node.state()));
        return state;
    }
}
