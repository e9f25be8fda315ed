package org.asynctool.agent.blocking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.asynctool.agent.Turn;
import org.asynctool.agent.blocking.Post.Listing;
import org.asynctool.time.VirtualTime;

/** How a turn ends in which every thread is blocked: with the wait that wakes those who wait, and nobody else. */
final class TurnEnd {

    /** One more would end the episode; but an agent that tries again after a refusal is at work. */
    private static final int MAX_EMPTY_WAITS = 2;

    private final Desk desk;
    private final List<Wait> waits;
    private final List<String> awaited;
    private final long untilMillis;

    TurnEnd(Desk desk) {
        this.desk = desk;
        this.waits = desk.crew().waits();
        this.awaited = awaited();
        this.untilMillis = untilMillis();
    }

    /** Tells whether threads are left, and none of them can ever go on. */
    boolean isDeadlock() {
        return !desk.crew().isEmpty() && !desk.acted() && nothingCanCome() && !isAny(Wait.Kind.REQUEST);
    }

    Turn turn() {
        Turn.Builder turn = desk.turn();
        if (nothingCanCome()) {
            return desk.crew().isEmpty() ? turn.finish().build() : turn.build();
        }
        if (isAny(Wait.Kind.REQUEST)) {
            return turn.build();
        }
        waitFor(turn);
        if (untilMillis != VirtualTime.NEVER) {
            turn.atMost(Duration.ofMillis(untilMillis - desk.clock().millis()));
        }
        return turn.build();
    }

    private void waitFor(Turn.Builder turn) {
        boolean several = awaited.size() != 1;
        boolean mayBeEmpty = desk.post().emptyWaits() == MAX_EMPTY_WAITS && !awaited.isEmpty();
        if (awaited.size() == desk.post().pending().size() && !mayBeEmpty) {
            turn.waitForAny();
        } else if (several || mayBeEmpty) {
            turn.waitForFirst(awaited.toArray(String[]::new));
        } else {
            turn.waitFor(awaited.get(0));
        }
    }

    private boolean nothingCanCome() {
        return awaited.isEmpty() && untilMillis == VirtualTime.NEVER;
    }

    /** The calls whose results somebody waits for, or that have code chained to them. */
    private List<String> awaited() {
        boolean anyResult = isAny(Wait.Kind.RESULT);
        List<String> ids = new ArrayList<>();
        desk.post().pending().forEach((id, asked) -> {
            boolean listed = anyResult && asked.listing() == Listing.FOR_ALL;
            if (listed || isAwaited(asked.future())) {
                ids.add(id);
            }
        });
        return ids;
    }

    private boolean isAwaited(CompletableFuture<?> future) {
        return future.getNumberOfDependents() > 0
                || waits.stream()
                        .anyMatch(wait -> wait.future().filter(future::equals).isPresent());
    }

    private boolean isAny(Wait.Kind kind) {
        return waits.stream().anyMatch(wait -> wait.kind() == kind);
    }

    private long untilMillis() {
        long first = waits.stream().mapToLong(Wait::untilMillis).min().orElse(VirtualTime.NEVER);
        return desk.alarms().pending().stream()
                .filter(alarm -> isAwaited(alarm.future()))
                .mapToLong(Alarms.Alarm::untilMillis)
                .reduce(first, Math::min);
    }
}
