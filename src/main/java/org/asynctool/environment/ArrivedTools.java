package org.asynctool.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tools that are there by now: one that has not arrived is as good as none. */
final class ArrivedTools {

    private final ToolCatalog catalog;
    private final Conversations conversations;

    ArrivedTools(ToolCatalog catalog, Conversations conversations) {
        this.catalog = catalog;
        this.conversations = conversations;
    }

    /** Returns the tool of each sub-task that owns one of this name; empty if there is no such tool. */
    Map<String, ToolBinding> owners(String tool) {
        Map<String, ToolBinding> owners = new LinkedHashMap<>(catalog.named(tool));
        owners.values().removeIf(owner -> owner.request() > conversations.request(owner.subTask()));
        return owners;
    }

    List<String> names() {
        return catalog.names().stream().filter(name -> !owners(name).isEmpty()).toList();
    }
}
