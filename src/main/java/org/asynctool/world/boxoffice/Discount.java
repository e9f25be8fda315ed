package org.asynctool.world.boxoffice;

import java.util.Optional;
import java.util.Set;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/** A code that makes tickets cheaper. */
final class Discount {

    private final String code;
    private final int percent;
    private final Set<String> events;
    private Optional<Long> usesLeft;

    /** The events are ids; none means all events; without a number of uses there is no end of them. */
    Discount(String code, int percent, Set<String> events, Optional<Long> usesLeft) {
        this.code = code;
        this.percent = percent;
        this.events = events;
        this.usesLeft = usesLeft;
    }

    int percent() {
        return percent;
    }

    /** Returns how often it can still be used; empty where that is unlimited. */
    Optional<Long> usesLeft() {
        return usesLeft;
    }

    void requireValid(Event event) throws ToolException {
        Lookup.require(
                events.isEmpty() || events.contains(event.id()),
                "discount code '" + code + "' is not for event '" + event.id() + "'");
        Lookup.require(usesLeft.orElse(1L) > 0, "discount code '" + code + "' has been used up");
    }

    void use() {
        usesLeft = usesLeft.map(uses -> uses - 1);
    }
}
