package org.asynctool.agent;

import java.util.List;

/**
 * The most calls that an agent has in flight at once.
 *
 * @param calls the number, 1 or more
 */
record Width(int calls) {

    static final Width UNLIMITED = new Width(Integer.MAX_VALUE);

    Width {
        if (calls < 1) {
            throw new IllegalArgumentException("width must be 1 or more, but was " + calls);
        }
    }

    List<String> labels() {
        return equals(UNLIMITED) ? List.of() : List.of("width=" + calls);
    }
}
