package org.asynctool.agent.mcp;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What ends with an episode: what came last ends first. Who ends it a second time waits for the end of the first. */
final class Belongings implements Closeable {

    private final Deque<Closeable> things = new ArrayDeque<>();

    synchronized void add(Closeable thing) {
        things.push(thing);
    }

    /** Closes everything, also where some of it cannot be closed; the first failure is thrown then. */
    @Override
    public synchronized void close() throws IOException {
        Optional<IOException> failure = Optional.empty();
        while (!things.isEmpty()) {
            try {
                things.pop().close();
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
            } catch (RuntimeException e) {
                failure = failure.or(() -> Optional.of(new IOException("cannot be ended: " + e, e)));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
