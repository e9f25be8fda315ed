package org.asynctool.environment;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.asynctool.agent.AgentSession;

/** What an agent was doing when its time was over, as far as its session says. */
final class LastActivity {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AtomicReference<Optional<AgentSession>> session = new AtomicReference<>(Optional.empty());
    private final AtomicReference<String> told = new AtomicReference<>("");

    void of(AgentSession opened) {
        session.set(Optional.of(opened));
    }

    /** Asks the session; one that hangs or throws says nothing. */
    void ask() {
        session.get().ifPresent(asked -> {
            try {
                WallClock.run(lease -> asked.activity(), PATIENCE).ifPresent(text -> told.set("\n" + text));
            } catch (TimeoutException | RuntimeException | Error e) {
                told.set("");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What it said, on lines of its own; empty if it said nothing. */
    String text() {
        return told.get();
    }
}
