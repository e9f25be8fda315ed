package org.asynctool.agent.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.agent.blocking.Member.State;
import org.jspecify.annotations.Nullable;

/**
 * What one thread of an agent has at a time: the one that runs. A thread that blocks hands it to one that could run,
 * drawn from a seed; when there is none, nobody has it.
 *
 * <p>Methods whose names end in {@code Held} need the lock.
 */
final class Baton {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Member> members = new ArrayList<>();
    private final UniformRandomProvider random;
    private final VirtualClock clock;

    private @Nullable Member holder;
    private @Nullable AgentFailedException failure;
    private volatile boolean over;
    private long changes;

    Baton(UniformRandomProvider random, VirtualClock clock) {
        this.random = random;
        this.clock = clock;
    }

    ReentrantLock lock() {
        return lock;
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Is signalled when nobody has the baton, or something happened that may be news to the thread of the episode. */
    Condition changed() {
        return changed;
    }

    /** Grows whenever somebody gets the baton, comes back or ends. */
    long changesHeld() {
        return changes;
    }

    List<Member> membersHeld() {
        return members;
    }

    List<Member> membersHeld(State state) {
        return members.stream().filter(member -> member.is(state)).toList();
    }

    Optional<Member> holderHeld() {
        return Optional.ofNullable(holder);
    }

    boolean hasFailedHeld() {
        return failure != null;
    }

    Optional<AgentFailedException> failure() {
        return locked(() -> Optional.ofNullable(failure));
    }

    void requireGoingOn() {
        if (over) {
            throw new EpisodeOver();
        }
    }

    /** Lets a thread take part from now on. */
    void join(Member member) {
        locked(() -> {
            requireGoingOn();
            member.thread().start();
            return members.add(member);
        });
    }

    /** Lets a thread take part no more. */
    void leave(Member member) {
        locked(() -> {
            members.remove(member);
            changes++;
            changed.signalAll();
            return holder == member && handOnHeld();
        });
    }

    /** Ends the episode with an error; the first one counts. */
    void fail(AgentFailedException e) {
        locked(() -> {
            if (failure == null && !over) {
                failure = e;
                changed.signalAll();
            }
            return failure;
        });
    }

    /** Ends the episode: nobody needs the baton any more, and nobody may go on. */
    List<Member> end(Member last) {
        return locked(() -> {
            over = true;
            members.add(last);
            return List.copyOf(members);
        });
    }

    /** Sees to it that a thread has the baton: it may have lost it while it was parked elsewhere. */
    void take(Member member) {
        member.stepIn();
        boolean has = locked(() -> {
            requireGoingOn();
            if (member != holder) {
                member.becomes(State.RELEASED);
                changes++;
                changed.signalAll();
            }
            return member == holder;
        });
        if (has) {
            member.stepOut();
        } else {
            await(member);
        }
    }

    /** Hands the baton on until a thread has reason to go on, and its turn has come; with no wait it has reason to. */
    void giveUp(Member member, Optional<Wait> wait) {
        member.stepIn();
        locked(() -> {
            wait.ifPresentOrElse(member::waitFor, () -> member.becomes(State.READY));
            return handOnHeld();
        });
        await(member);
    }

    /** Waits for the baton. */
    void await(Member member) {
        member.awaitBaton();
        member.stepOut();
        requireGoingOn();
    }

    /** Takes the baton from a thread that is parked elsewhere. */
    void takeFromHeld(Member parked) {
        parked.becomes(State.PARKED);
        holder = null;
    }

    /** Hands the baton to a thread that could run, if there is one. */
    boolean handOnHeld() {
        holder = null;
        Optional<Member> next = failure == null && !over ? draw() : Optional.empty();
        if (next.isEmpty()) {
            changed.signalAll();
            return false;
        }
        holder = next.get();
        changes++;
        holder.becomes(State.RUNNING);
        holder.grant();
        return true;
    }

    private Optional<Member> draw() {
        long nowMillis = clock.millis();
        List<Member> ready = new ArrayList<>(members.size());
        for (Member member : members) {
            if (member.isReady(nowMillis)) {
                ready.add(member);
            }
        }
        return switch (ready.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(ready.get(0));
            default -> Optional.of(ready.get(random.nextInt(ready.size())));
        };
    }
}
