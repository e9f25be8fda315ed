package org.asynctool.agent.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * What was spent within the last so many nanoseconds, and when there is room for more: in no span of that length is more
 * spent than allowed. A bucket that fills up again would let through twice as much after a rest. Used by one thread at a
 * time; the time never goes back.
 */
final class SlidingWindow {

    private final long most;
    private final long nanos;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long sum;

    /** Something spent. */
    static final class Entry {
        private final long at;
        private long amount;

        private Entry(long at, long amount) {
            this.at = at;
            this.amount = amount;
        }
    }

    /**
     * Begins an empty window.
     *
     * @param most the most that may be spent within it, 1 or more
     * @param nanos its length, above 0
     */
    SlidingWindow(long most, long nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /**
     * Returns how long to wait until there is room, in nanoseconds; 0 if there is. What is more than allowed at all has
     * room in an empty window.
     */
    long nanosUntilRoomFor(long amount, long now) {
        forgetUntil(now);
        long tooMuch = sum - most + Math.min(amount, most);
        long wait = 0;
        for (Iterator<Entry> oldest = entries.iterator(); tooMuch > 0; ) {
            Entry next = oldest.next();
            tooMuch -= next.amount;
            wait = next.at + nanos - now;
        }
        return wait;
    }

    /** Spends something, whether or not there is room. */
    Entry spend(long amount, long now) {
        forgetUntil(now);
        Entry entry = new Entry(now, amount);
        entries.addLast(entry);
        sum += amount;
        return entry;
    }

    /** Replaces an estimate by what it really was. */
    void correct(Entry entry, long amount, long now) {
        forgetUntil(now);
        if (now - entry.at < nanos) {
            sum += amount - entry.amount;
            entry.amount = amount;
        }
    }

    /** Returns what was spent within the window that ends now. */
    long spent(long now) {
        forgetUntil(now);
        return sum;
    }

    private void forgetUntil(long now) {
        for (Entry oldest = entries.peekFirst(); oldest != null && now - oldest.at >= nanos; ) {
            sum -= oldest.amount;
            entries.removeFirst();
            oldest = entries.peekFirst();
        }
    }
}
