package org.asynctool.world.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All messages, whoever sent them, and a counter that grows with each one sent. */
final class Inbox {

    private final List<Message> messages = new ArrayList<>();
    private int count;

    Inbox(int count) {
        this.count = count;
    }

    Inbox copy() {
        Inbox copy = new Inbox(count);
        copy.messages.addAll(messages);
        return copy;
    }

    void put(Message message) {
        messages.add(message);
    }

    void send(Message message) {
        put(message);
        count++;
    }

    Optional<Message> lastTo(String receiver) {
        return messages.stream()
                .filter(message -> message.receiver().equals(receiver))
                .reduce((earlier, later) -> later);
    }

    /** Removes the first message that equals a given one. The counter stays. */
    void removeFirst(Message message) {
        messages.remove(message);
    }

    List<Message> messages() {
        return Collections.unmodifiableList(messages);
    }

    int count() {
        return count;
    }

    ArrayNode state() {
        ArrayNode state = JsonNodeFactory.instance.arrayNode();
        messages.forEach(message -> state.add(message.entry().deepCopy()));
        return state;
    }
}
