package org.asynctool.world.filesystem;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file, which knows its text but not its name: that is a matter of who lists it. */
final class TextFile implements Node {

    private String content = "";
    private int bytes;

    TextFile(String content) {
        write(content);
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
        bytes = newContent.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public TextFile movedTo(String name, Directory parent) {
        return new TextFile(content);
    }

    @Override
    public TextFile copiedTo(String name, Directory parent) {
        return new TextFile(content);
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
