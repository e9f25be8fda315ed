package org.asynctool.world.filesystem;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file, which knows its text but not its name: that is a matter of who lists it. */
final class TextFile implements Node {

    private String content;
    private int bytes;

    TextFile(String content) {
        this(content, bytesOf(content));
    }

    private TextFile(String content, int bytes) {
        this.content = content;
        this.bytes = bytes;
    }

    String content() {
        return content;
    }

    /** Returns the size of the content in UTF-8. */
    int bytes() {
        return bytes;
    }

    void write(String newContent) {
        content = newContent;
        bytes = bytesOf(newContent);
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public TextFile movedTo(String name, Directory parent) {
        return copy();
    }

    @Override
    public TextFile copiedTo(String name, Directory parent) {
        return copy();
    }

    @Override
    public TextFile treeIn(@Nullable Directory parent) {
        return copy();
    }

    private TextFile copy() {
        return new TextFile(content, bytes);
    }

    @Override
    public boolean leadsTo(Directory directory) {
        return false;
    }

    @Override
    public ObjectNode state() {
        return JsonNodeFactory.instance.objectNode().put("type", "file").put("content", content);
    }
}
