package org.asynctool.world.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The users of the workspace by name, and the counter that new ids are made of. */
final class Contacts {

    private static final int ID_WIDTH = 3;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private int count;

    Contacts(int count) {
        this.count = count;
    }

    Contacts copy() {
        Contacts copy = new Contacts(count);
        copy.ids.putAll(ids);
        return copy;
    }

    void put(String name, String id) {
        ids.put(name, id);
    }

    /** Returns the id after the last one, which may be in use. The counter moves on in any case. */
    String nextId() {
        count++;
        String sign = count < 0 ? "-" : "";
        String digits = Integer.toString(Math.abs(count));
        return "USR" + sign + "0".repeat(Math.max(0, ID_WIDTH - sign.length() - digits.length())) + digits;
    }

    Optional<String> id(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    boolean hasId(String id) {
        return ids.containsValue(id);
    }

    List<String> names() {
        return List.copyOf(ids.keySet());
    }

    int count() {
        return count;
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ids.forEach(state::put);
        return state;
    }
}
