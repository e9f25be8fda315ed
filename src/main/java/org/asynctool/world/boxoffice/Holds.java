package org.asynctool.world.boxoffice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All holds there were, by id. */
final class Holds {

    /** The most holds in an episode, those that ended included. */
    static final int MOST = 10_000;

    private final Map<String, Hold> all = new LinkedHashMap<>();
    private final Map<String, Hold> open = new LinkedHashMap<>();

    /**
     * Returns a hold that can be used.
     *
     * @throws ToolException if there is none, or it has ended
     */
    Hold open(String id, long virtualMillis) throws ToolException {
        Hold hold = any(id);
        Hold.Status status = hold.status(virtualMillis);
        Lookup.require(
                status == Hold.Status.OPEN,
                "hold '" + id + "' "
                        + (status == Hold.Status.EXPIRED
                                ? "has expired; hold the seats again"
                                : "has been " + status.word()));
        return hold;
    }

    Hold any(String id) throws ToolException {
        return Lookup.of(all, "there is no hold", id);
    }

    /** Returns the seats of an event that are held at a time. */
    TreeSet<Seat> seats(Event event, long virtualMillis) {
        TreeSet<Seat> seats = new TreeSet<>();
        open.values().stream()
                .filter(hold -> hold.event() == event && hold.status(virtualMillis) == Hold.Status.OPEN)
                .forEach(hold -> seats.addAll(hold.seats()));
        return seats;
    }

    Hold add(Account account, Event event, List<Seat> seats, long expiresAtMillis, int extensions)
            throws ToolException {
        Lookup.require(all.size() < MOST, "the box office takes at most " + MOST + " holds in all");
        String id = Ids.of("H", account, event, seats, all.keySet());
        Hold hold = new Hold(id, account, event, seats, expiresAtMillis, extensions);
        all.put(id, hold);
        open.put(id, hold);
        return hold;
    }

    void end(Hold hold, Hold.Status how) {
        hold.end(how);
        open.remove(hold.id());
    }

    /** Ends what has expired. */
    void settle(long virtualMillis) {
        List<Hold> expired = open.values().stream()
                .filter(hold -> hold.status(virtualMillis) == Hold.Status.EXPIRED)
                .toList();
        expired.forEach(hold -> end(hold, Hold.Status.EXPIRED));
    }

    /** Tells of those that had not ended when {@link #settle} was called last, by id. */
    ArrayNode state() {
        ArrayNode state = JsonNodeFactory.instance.arrayNode();
        new TreeSet<>(open.keySet()).forEach(id -> state.add(open.get(id).json()));
        return state;
    }
}
