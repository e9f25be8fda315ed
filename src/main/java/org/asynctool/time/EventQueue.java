package org.asynctool.time;

import java.util.PriorityQueue;
import org.apiguardian.api.API;

/**
 * Events that wait for their moment, ordered by (time, sequence number): what was put in first comes
 * out first among events of one instant.
 *
 * @param <E> the kind of event
 */
@API(status = API.Status.INTERNAL)
public final class EventQueue<E> {

    private record Entry<E>(long virtualMillis, long sequence, E event) implements Comparable<Entry<E>> {

        @Override
        public int compareTo(Entry<E> other) {
            int byTime = Long.compare(virtualMillis, other.virtualMillis);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    private final PriorityQueue<Entry<E>> entries = new PriorityQueue<>();
    private long lastSequence;

    /**
     * Puts in an event, behind all others of the same moment.
     *
     * @param virtualMillis when it happens; {@link VirtualTime#NEVER} is allowed and never due
     * @param event what happens
     */
    public void add(long virtualMillis, E event) {
        add(virtualMillis, ++lastSequence, event);
    }

    /**
     * Puts in an event with a sequence number of the caller's.
     *
     * @param virtualMillis when it happens
     * @param sequence its place among the events of that moment, lowest first
     * @param event what happens
     */
    public void add(long virtualMillis, long sequence, E event) {
        VirtualTime.requireDelay("time of an event", virtualMillis);
        entries.add(new Entry<>(virtualMillis, sequence, event));
    }

    /**
     * Returns when the next event happens.
     *
     * @return its time, or {@link VirtualTime#NEVER} when none is left
     */
    public long nextMillis() {
        Entry<E> next = entries.peek();
        return next == null ? VirtualTime.NEVER : next.virtualMillis();
    }

    /**
     * Takes out the next event.
     *
     * @return the event
     * @throws java.util.NoSuchElementException if none is left
     */
    public E take() {
        return entries.remove().event();
    }

    /**
     * Tells whether no event is left.
     *
     * @return whether the queue is empty
     */
    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
