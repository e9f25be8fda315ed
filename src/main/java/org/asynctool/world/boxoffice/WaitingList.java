package org.asynctool.world.boxoffice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who waits for seats of a section to become free, first come, first served. */
final class WaitingList {

    /**
     * A place in a queue.
     *
     * @param account who waits
     * @param event for which event
     * @param section for which section
     * @param count how many seats are wanted
     */
    record Entry(Account account, Event event, String section, int count) {

        ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("account_id", account.id())
                    .put("event_id", event.id())
                    .put("section", section)
                    .put("count", count);
        }
    }

    /**
     * A section that is waited for.
     *
     * @param event id of the event, which may be any text
     * @param section its section
     */
    private record Place(String event, String section) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::event).thenComparing(Place::section);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Place, Map<String, Entry>> queues = new TreeMap<>();

    void add(Entry entry) {
        queues.computeIfAbsent(new Place(entry.event().id(), entry.section()), place -> new LinkedHashMap<>())
                .put(entry.account().id(), entry);
    }

    Optional<Entry> find(Account account, Event event, String section) {
        return Optional.ofNullable(queue(event, section).get(account.id()));
    }

    void remove(Account account, Event event, String section) {
        queues.getOrDefault(new Place(event.id(), section), new LinkedHashMap<>())
                .remove(account.id());
    }

    /** Returns the entries before an account's own, or all where it has none. */
    List<Entry> ahead(Account account, Event event, String section) {
        List<Entry> ahead = new ArrayList<>();
        for (Entry entry : queue(event, section).values()) {
            if (entry.account() == account) {
                break;
            }
            ahead.add(entry);
        }
        return ahead;
    }

    /** Returns how many seats those before an account want. */
    int wantedAhead(Account account, Event event, String section) {
        return ahead(account, event, section).stream().mapToInt(Entry::count).sum();
    }

    /** Returns an account's entries, by event and section. */
    List<Entry> of(Account account) {
        return queues.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(entry -> entry.account() == account)
                .toList();
    }

    ArrayNode state() {
        ArrayNode state = JsonNodeFactory.instance.arrayNode();
        queues.values().forEach(queue -> queue.values().forEach(entry -> state.add(entry.json())));
        return state;
    }

    private Map<String, Entry> queue(Event event, String section) {
        return queues.getOrDefault(new Place(event.id(), section), Map.of());
    }
}
