package org.asynctool.agent.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.agent.blocking.Member.State;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one agent in one episode. One of them runs at a time: the one that has the baton. A thread that
 * blocks hands the baton to one that could run, drawn from a seed; when there is none, the agent's turn is over.
 */
final class Crew {

    private static final long FIRST_LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long LAST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** Nobody who is parked elsewhere moved for so long: nobody will. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** So long threads have to end after they were interrupted. */
    private static final long FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** The code of a thread. */
    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }

    private enum Calm {
        SOMEBODY_MOVES,
        SOMEBODY_IS_READY,
        NOBODY_MOVES
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ThreadLocal<@Nullable Member> current = new ThreadLocal<>();
    private final List<Member> members = new ArrayList<>();
    private final Watch watch = new Watch();
    private final ThreadMaker maker;
    private final UniformRandomProvider random;
    private final VirtualClock clock;

    private @Nullable Member running;
    private @Nullable AgentFailedException failure;
    private volatile boolean over;
    private int started;

    /** Grows whenever somebody gets the baton, comes back or ends. */
    private long changes;

    Crew(ThreadMaker maker, UniformRandomProvider random, VirtualClock clock) {
        this.maker = maker;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Starts a thread, which runs when its turn comes.
     *
     * @param role what it is for, as the end of its name
     */
    Thread start(String role, Work work) {
        lock.lock();
        try {
            requireGoingOn();
            String name = "agent-" + started++ + (role.isEmpty() ? "" : "-" + role);
            Member member = new Member(name, maker, self -> live(self, work));
            members.add(member);
            member.thread().start();
            return member.thread();
        } finally {
            lock.unlock();
        }
    }

    private void live(Member member, Work work) {
        current.set(member);
        member.stepIn();
        try {
            awaitBaton(member);
            work.run();
        } catch (EpisodeOver e) {
            // It was told to end, and ends.
        } catch (Throwable e) {
            fail(Failures.thrownBy(member.name(), e));
        } finally {
            leave(member);
        }
    }

    private void leave(Member member) {
        member.stepIn();
        lock.lock();
        try {
            members.remove(member);
            changes++;
            if (running == member) {
                handOn();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the episode with an error. */
    void fail(AgentFailedException e) {
        lock.lock();
        try {
            if (failure == null && !over) {
                failure = e;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether the calling thread is one of this agent. */
    boolean isMember() {
        return current.get() != null;
    }

    /** Returns the calling thread, which is one of this agent. */
    Member member() {
        Member member = current.get();
        if (member == null) {
            throw new IllegalStateException("no thread of this agent");
        }
        return member;
    }

    /** Sees to it that the calling thread has the baton: it may have lost it while it was parked elsewhere. */
    void enter() {
        Member member = member();
        member.stepIn();
        lock.lock();
        try {
            requireGoingOn();
            if (member == running) {
                member.stepOut();
                return;
            }
            member.becomes(State.RELEASED);
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        awaitBaton(member);
    }

    /** Gives other threads that could run a chance to run first. */
    void pause() {
        enter();
        block(Optional.empty());
    }

    /** Blocks the calling thread until what it waits for is there, the time has passed, or it is interrupted. */
    void await(Wait wait) throws InterruptedException {
        enter();
        if (!wait.isOver(clock.millis())) {
            block(Optional.of(wait));
        }
        if (wait.interruption() == Wait.Interruption.ENDS_IT && Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void block(Optional<Wait> wait) {
        Member member = member();
        member.stepIn();
        lock.lock();
        try {
            wait.ifPresentOrElse(member::waitFor, () -> member.becomes(State.READY));
            handOn();
        } finally {
            lock.unlock();
        }
        awaitBaton(member);
    }

    private void awaitBaton(Member member) {
        member.awaitBaton();
        member.stepOut();
        requireGoingOn();
    }

    private void requireGoingOn() {
        if (over) {
            throw new EpisodeOver();
        }
    }

    /** Hands the baton to a thread that could run, if there is one. */
    private boolean handOn() {
        running = null;
        Member next = failure == null && !over ? draw() : null;
        if (next == null) {
            changed.signalAll();
            return false;
        }
        next.becomes(State.RUNNING);
        running = next;
        changes++;
        next.grant();
        return true;
    }

    private @Nullable Member draw() {
        long nowMillis = clock.millis();
        List<Member> ready = new ArrayList<>(members.size());
        for (Member member : members) {
            if (member.isReady(nowMillis)) {
                ready.add(member);
            }
        }
        return switch (ready.size()) {
            case 0 -> null;
            case 1 -> ready.get(0);
            default -> ready.get(random.nextInt(ready.size()));
        };
    }

    /** Lets the threads run, one at a time, until every one of them is blocked. For the thread of the episode. */
    void runUntilBlocked() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long pauseNanos = FIRST_LOOK_NANOS;
            while (failure == null) {
                if (running == null && handOn()) {
                    pauseNanos = FIRST_LOOK_NANOS;
                }
                if (running == null) {
                    Calm calm = calm();
                    if (calm == Calm.NOBODY_MOVES) {
                        return;
                    }
                    if (calm == Calm.SOMEBODY_IS_READY) {
                        continue;
                    }
                }
                changed.awaitNanos(pauseNanos);
                pauseNanos = Math.min(2 * pauseNanos, LAST_LOOK_NANOS);
                takeBatonFromParked();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether it stays so that every thread is blocked, although some are parked where we cannot see why. */
    boolean staysBlocked() throws InterruptedException {
        long began = System.nanoTime();
        lock.lockInterruptibly();
        try {
            while (!in(State.PARKED).isEmpty() && System.nanoTime() - began < PATIENCE_NANOS) {
                changed.awaitNanos(LAST_LOOK_NANOS);
                if (failure != null || calm() != Calm.NOBODY_MOVES) {
                    return false;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void takeBatonFromParked() {
        Member holder = running;
        if (holder != null && look(List.of(holder)) != Watch.Verdict.MOVING) {
            holder.becomes(State.PARKED);
            running = null;
        }
    }

    /** Looks at the threads that are parked elsewhere; those that were released go on when nobody else could. */
    private Calm calm() {
        List<Member> parked = in(State.PARKED);
        List<Member> released = in(State.RELEASED);
        Watch.Verdict verdict = parked.isEmpty() ? Watch.Verdict.PARKED : look(parked);
        if (verdict != Watch.Verdict.MOVING && !released.isEmpty()) {
            released.forEach(member -> member.becomes(State.READY));
            return Calm.SOMEBODY_IS_READY;
        }
        return verdict == Watch.Verdict.PARKED ? Calm.NOBODY_MOVES : Calm.SOMEBODY_MOVES;
    }

    private Watch.Verdict look(List<Member> parked) {
        return watch.look(parked, changes, this::isOfTheAgent);
    }

    private List<Member> in(State state) {
        return members.stream().filter(member -> member.is(state)).toList();
    }

    @SuppressWarnings("deprecation") // the other name of getId() came with JDK 19
    private boolean isOfTheAgent(long thread) {
        return members.stream().anyMatch(member -> member.thread().getId() == thread);
    }

    Optional<AgentFailedException> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Returns what the threads wait for in virtual time. */
    List<Wait> waits() {
        lock.lock();
        try {
            List<Wait> waits = new ArrayList<>();
            for (Member member : members) {
                Optional.ofNullable(member.waiting()).ifPresent(waits::add);
            }
            return waits;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return members.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Describes every thread, with its stack. */
    String report() {
        lock.lock();
        try {
            return CrewReport.of(members);
        } finally {
            lock.unlock();
        }
    }

    /** Does something that takes real time: nobody takes the baton meanwhile. */
    <T> T inRealTime(Callable<T> work) throws Exception {
        enter();
        Member member = member();
        member.setInRealTime(true);
        try {
            return work.call();
        } finally {
            member.setInRealTime(false);
        }
    }

    /** Tells whether a thread has not ended. */
    boolean isAtWork(Thread thread) {
        lock.lock();
        try {
            return members.stream().anyMatch(member -> member.thread() == thread);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends all threads.
     *
     * @param dismissal releases those who are parked elsewhere, as far as that can be done
     * @return a report of those that did not end
     */
    Optional<String> close(Runnable dismissal) {
        List<Member> told;
        lock.lock();
        try {
            over = true;
            members.add(new Member("agent-farewell", maker, self -> dismissal.run()));
            told = List.copyOf(members);
        } finally {
            lock.unlock();
        }
        told.forEach(Member::dismiss);
        List<Member> lost = Farewell.to(told, FAREWELL_NANOS);
        return lost.isEmpty() ? Optional.empty() : Optional.of(CrewReport.of(lost));
    }
}
