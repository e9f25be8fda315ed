package org.asynctool.world.ticket;

import org.asynctool.json.PythonEquality;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Copies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A ticket. Those of an initial state may have any members, or lack some. */
final class Ticket {

    private static final String STATUS = "status";

    private final ObjectNode members;

    /**
     * Takes a ticket.
     *
     * @param members changed from now on only by this ticket
     */
    Ticket(ObjectNode members) {
        this.members = members;
    }

    Ticket copy() {
        return new Ticket(Copies.of(members));
    }

    /**
     * Tells whether it has an id.
     *
     * @throws ToolException if it has none at all
     */
    boolean hasId(JsonNode id) throws ToolException {
        return PythonEquality.equal(id, member("id"));
    }

    /**
     * Tells whether a user created it.
     *
     * @throws ToolException if it does not say who did
     */
    boolean isBy(String user) throws ToolException {
        JsonNode creator = member("created_by");
        return creator.isString() && creator.stringValue().equals(user);
    }

    /**
     * Returns the status.
     *
     * @throws ToolException if it has none
     */
    JsonNode status() throws ToolException {
        return member(STATUS);
    }

    void setStatus(String status) {
        members.put(STATUS, status);
    }

    /** Sets a member, at the end if there was none of that name. */
    void set(String name, JsonNode value) {
        members.set(name, value);
    }

    ObjectNode state() {
        return members.deepCopy();
    }

    private JsonNode member(String name) throws ToolException {
        return members.optional(name).orElseThrow(() -> new ToolException("one of the tickets has no " + name));
    }
}
