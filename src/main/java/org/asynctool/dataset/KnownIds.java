package org.asynctool.dataset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ids of the rows read so far. */
final class KnownIds {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Notes an id and says what is wrong if it was there before. */
    Optional<String> problem(String id, int line) {
        Integer earlier = lines.putIfAbsent(id.toLowerCase(Locale.ROOT), line);
        return Optional.ofNullable(earlier)
                .map(first -> "/id: id '" + id + "' is already used in line " + first
                        + "; ids must be unique without regard to case");
    }
}
