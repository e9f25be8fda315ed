package org.asynctool.agent.blocking;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/** The threads of one agent in one episode, of which one runs at a time. */
final class Crew {

    /** So long threads have to end after they were interrupted. */
    private static final long FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** The code of a thread. */
    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }

    private final ThreadLocal<@Nullable Member> current = new ThreadLocal<>();
    private final AtomicInteger started = new AtomicInteger();
    private final ThreadMaker maker;
    private final VirtualClock clock;
    private final Baton baton;
    private final Overseer overseer;

    Crew(ThreadMaker maker, UniformRandomProvider random, VirtualClock clock) {
        this.maker = maker;
        this.clock = clock;
        this.baton = new Baton(random, clock);
        this.overseer = new Overseer(baton);
    }

    /** For the thread of the episode. */
    Overseer overseer() {
        return overseer;
    }

    /**
     * Starts a thread, which runs when its turn comes.
     *
     * @param role what it is for, as the end of its name
     */
    Thread start(String role, Work work) {
        String name = "agent-" + started.getAndIncrement() + (role.isEmpty() ? "" : "-" + role);
        Member member = new Member(name, maker, self -> live(self, work));
        baton.join(member);
        return member.thread();
    }

    private void live(Member member, Work work) {
        current.set(member);
        member.stepIn();
        try {
            baton.await(member);
            work.run();
        } catch (EpisodeOver e) {
            // It was told to end, and ends.
        } catch (Throwable e) {
            baton.fail(Failures.thrownBy(member.name(), e));
        } finally {
            member.stepIn();
            baton.leave(member);
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

    /** Sees to it that the calling thread has the baton. */
    void enter() {
        baton.take(member());
    }

    /** Gives other threads that could run a chance to run first. */
    void pause() {
        enter();
        baton.giveUp(member(), Optional.empty());
    }

    /** Blocks the calling thread until what it waits for is there, the time has passed, or it is interrupted. */
    void await(Wait wait) throws InterruptedException {
        enter();
        if (!wait.isOver(clock.millis())) {
            baton.giveUp(member(), Optional.of(wait));
        }
        if (wait.interruption() == Wait.Interruption.ENDS_IT && Thread.interrupted()) {
            throw new InterruptedException();
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

    /** Ends the episode with an error. */
    void fail(AgentFailedException e) {
        baton.fail(e);
    }

    Optional<AgentFailedException> failure() {
        return baton.failure();
    }

    /** Returns what the threads wait for in virtual time. */
    List<Wait> waits() {
        return baton.locked(() -> baton.membersHeld().stream()
                .map(member -> Optional.ofNullable(member.waiting()))
                .flatMap(Optional::stream)
                .toList());
    }

    boolean isEmpty() {
        return baton.locked(() -> baton.membersHeld().isEmpty());
    }

    /** Tells whether a thread has not ended. */
    boolean isAtWork(Thread thread) {
        return baton.locked(() -> baton.membersHeld().stream().anyMatch(member -> member.thread() == thread));
    }

    /** Describes every thread, with its stack. */
    String report() {
        return baton.locked(() -> CrewReport.of(baton.membersHeld()));
    }

    /**
     * Ends all threads.
     *
     * @param dismissal releases those who are parked elsewhere, as far as that can be done
     * @return a report of those that did not end
     */
    Optional<String> close(Runnable dismissal) {
        List<Member> told = baton.end(new Member("agent-farewell", maker, self -> dismissal.run()));
        told.forEach(Member::dismiss);
        List<Member> lost = Farewell.to(told, FAREWELL_NANOS);
        return lost.isEmpty() ? Optional.empty() : Optional.of(CrewReport.of(lost));
    }
}
