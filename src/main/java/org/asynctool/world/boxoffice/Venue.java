package org.asynctool.world.boxoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A building with seats.
 *
 * @param id its id
 * @param name its name
 * @param city where it is
 * @param sections the rows of each section, with the number of seats of each row; a row is in one section only
 */
record Venue(String id, String name, String city, Map<String, Map<String, Integer>> sections) {

    /** Returns the section of a seat; empty where there is no such seat. */
    Optional<String> section(Seat seat) {
        return sections.entrySet().stream()
                .filter(section -> seat.number() <= section.getValue().getOrDefault(seat.row(), 0))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the seats of a section, row by row. */
    List<Seat> seats(String section) {
        List<Seat> seats = new ArrayList<>();
        sections.get(section).forEach((row, size) -> {
            for (int number = 1; number <= size; number++) {
                seats.add(new Seat(row, number));
            }
        });
        return seats;
    }
}
