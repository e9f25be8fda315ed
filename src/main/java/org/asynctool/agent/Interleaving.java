package org.asynctool.agent;

import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a test wants the threads of agents to run. It holds for environments that the same thread runs,
 * from {@link #begin} to {@link #end}.
 */
@API(status = API.Status.INTERNAL)
public final class Interleaving {

    private static final ThreadLocal<@Nullable Interleaving> CURRENT = new ThreadLocal<>();

    private final long seed;
    private boolean taken;

    private Interleaving(long seed) {
        this.seed = seed;
    }

    /**
     * Begins an order on this thread.
     *
     * @param seed what the order derives from
     * @return the order, which has to be ended
     */
    public static Interleaving begin(long seed) {
        Interleaving begun = new Interleaving(seed);
        CURRENT.set(begun);
        return begun;
    }

    /**
     * Returns the order for an environment that this thread runs.
     *
     * @return its seed; empty if there is none
     */
    public static OptionalLong take() {
        Interleaving current = CURRENT.get();
        if (current == null) {
            return OptionalLong.empty();
        }
        current.taken = true;
        return OptionalLong.of(current.seed);
    }

    /**
     * Ends the order.
     *
     * @return whether an environment ran under it
     */
    public boolean end() {
        CURRENT.remove();
        return taken;
    }
}
