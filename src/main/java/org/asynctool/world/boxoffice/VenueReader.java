package org.asynctool.world.boxoffice;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.asynctool.json.StrictObject;

/** Reads venues with their seats. */
final class VenueReader {

    private static final int MOST_ROWS = 200;
    private static final int MOST_SEATS_OF_A_ROW = 200;

    private final String id;
    private final StrictObject venue;
    private final Set<String> rows = new HashSet<>();

    private VenueReader(String id, StrictObject venue) {
        this.id = id;
        this.venue = venue;
    }

    static Map<String, Venue> read(Map<String, StrictObject> given) {
        Map<String, Venue> venues = new LinkedHashMap<>();
        given.forEach((id, venue) -> venues.put(id, new VenueReader(id, venue).read()));
        return venues;
    }

    private Venue read() {
        String name = venue.optionalText("name").orElse(id);
        String city = venue.optionalText("city").orElse("");
        Map<String, Map<String, Integer>> sections = new LinkedHashMap<>();
        StrictObject given = venue.child("sections");
        venue.members("sections").keySet().forEach(section -> sections.put(section, section(given, section)));
        venue.end();
        return new Venue(id, name, city, Collections.unmodifiableMap(sections));
    }

    private Map<String, Integer> section(StrictObject sections, String section) {
        String place = "venue '" + id + "', section '" + section + "'";
        Map<String, Integer> sizes = new LinkedHashMap<>();
        InitialState.amounts(sections, section, MOST_SEATS_OF_A_ROW).forEach((row, size) -> {
            InitialState.require(
                    Seat.ROW.matcher(row).matches(),
                    place + ": row '" + row + "' must be one to three capital letters");
            InitialState.require(rows.add(row), place + ": row '" + row + "' is in another section too");
            sizes.put(row, size.intValue());
        });
        InitialState.require(rows.size() <= MOST_ROWS, place + ": a venue has at most " + MOST_ROWS + " rows");
        return Collections.unmodifiableMap(sizes);
    }
}
