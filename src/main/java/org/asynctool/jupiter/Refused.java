package org.asynctool.jupiter;

import java.util.Optional;

/**
 * An environment that cannot be.
 *
 * @param key what it would be known by
 * @param location where it was looked for, as an annotation wrote it
 * @param name id of the task; file and line of a row that cannot be read
 * @param ticket what it would be of; empty if the row cannot be read
 * @param message why it cannot be
 */
record Refused(String key, String location, String name, Optional<Ticket> ticket, String message) {

    static Refused of(Ticket ticket, MistakeException why) {
        return new Refused(
                ticket.key(),
                ticket.location(),
                ticket.task().task().id(),
                Optional.of(ticket),
                String.valueOf(why.getMessage()));
    }

    static Refused row(String key, String location, String name, String message) {
        return new Refused(key, location, name, Optional.empty(), message);
    }
}
