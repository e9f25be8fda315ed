package org.asynctool.world.formats;

import org.asynctool.world.internal.Named;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state: documents by name.
 *
 * @param byName the documents
 */
record Documents(Named<Document> byName) {

    Documents() {
        this(new Named<>("document"));
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode documents = state.putObject("documents");
        byName.all()
                .forEach((name, document) -> documents
                        .putObject(name)
                        .put("format", document.format())
                        .put("content", document.content()));
        return state;
    }
}
