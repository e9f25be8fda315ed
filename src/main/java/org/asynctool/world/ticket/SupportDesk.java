package org.asynctool.world.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tickets in the order in which they came, the id that the next one gets, and who is logged in. */
final class SupportDesk {

    private final List<Ticket> queue = new ArrayList<>();
    private int nextId;
    private Optional<String> user;

    /**
     * Begins without tickets.
     *
     * @param nextId the next id, which may be in use
     * @param user an empty text is nobody but shown in the state
     */
    SupportDesk(int nextId, Optional<String> user) {
        this.nextId = nextId;
        this.user = user;
    }

    /** Returns a desk of its own. */
    SupportDesk copy() {
        SupportDesk copy = new SupportDesk(nextId, user);
        queue.forEach(ticket -> copy.add(ticket.copy()));
        return copy;
    }

    void add(Ticket ticket) {
        queue.add(ticket);
    }

    /** Returns an id and moves on to the next one. */
    int takeId() {
        return nextId++;
    }

    /**
     * Finds the first ticket of an id.
     *
     * @throws ToolException if a ticket without an id comes before
     */
    Optional<Ticket> find(JsonNode id) throws ToolException {
        for (Ticket ticket : queue) {
            if (ticket.hasId(id)) {
                return Optional.of(ticket);
            }
        }
        return Optional.empty();
    }

    /**
     * Finds the tickets that a user created.
     *
     * @throws ToolException if a ticket does not say who did
     */
    List<Ticket> by(String creator) throws ToolException {
        List<Ticket> found = new ArrayList<>();
        for (Ticket ticket : queue) {
            if (ticket.isBy(creator)) {
                found.add(ticket);
            }
        }
        return found;
    }

    /** Returns who is logged in. */
    Optional<String> user() {
        return user.filter(name -> !name.isEmpty());
    }

    void logIn(String name) {
        user = Optional.of(name);
    }

    void logOut() {
        user = Optional.empty();
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ArrayNode tickets = state.putArray("ticket_queue");
        queue.forEach(ticket -> tickets.add(ticket.state()));
        state.put("ticket_counter", nextId);
        return state.put("current_user", user.orElse(null));
    }
}
