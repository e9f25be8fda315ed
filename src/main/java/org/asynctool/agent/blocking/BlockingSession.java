package org.asynctool.agent.blocking;

import java.time.Duration;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;

/** One episode of a blocking agent: each turn lets its threads run until all of them are blocked. */
final class BlockingSession implements AgentSession {

    private final AgentBody body;
    private final Crew crew;
    private final Desk desk;
    private final Door door;
    private boolean begun;
    private boolean closed;

    BlockingSession(AgentBody body, ThreadMaker maker, UniformRandomProvider random, Briefing briefing) {
        VirtualClock clock = new VirtualClock();
        this.body = body;
        this.crew = new Crew(maker, random, clock);
        this.desk = new Desk(crew, clock);
        this.door = new Door(desk, briefing);
    }

    @Override
    public Turn next(Observation observation) {
        long began = System.nanoTime();
        try {
            desk.open(observation);
            begin();
            TurnEnd end = play();
            desk.turn().measured(Duration.ofNanos(System.nanoTime() - began));
            return end.turn();
        } catch (InterruptedException e) {
            throw ended(Failures.outOfTime(observation.virtualMillis(), crew.report()));
        } catch (AgentFailedException e) {
            throw ended(e);
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            desk.start("main", () -> body.run(door));
        }
    }

    private TurnEnd play() throws InterruptedException {
        while (true) {
            if (desk.hasMail()) {
                desk.start("delivery", desk::handOutMail);
            }
            crew.overseer().runUntilBlocked();
            Optional<AgentFailedException> failure = crew.failure();
            if (failure.isPresent()) {
                throw failure.get();
            }
            TurnEnd end = new TurnEnd(desk);
            if (!desk.hasMail() && !end.isDeadlock()) {
                return end;
            }
            if (!desk.hasMail() && crew.overseer().staysBlocked()) {
                throw Failures.deadlock(desk.clock().millis(), crew.report());
            }
        }
    }

    /** Ends the threads, and tells of those that do not. */
    private AgentFailedException ended(AgentFailedException failure) {
        return end().map(lost ->
                        new AgentFailedException(failure.getMessage() + "\n" + Failures.lostThreads(lost), failure))
                .orElse(failure);
    }

    private Optional<String> end() {
        closed = true;
        return crew.close(desk.post().dismissal());
    }

    @Override
    public Optional<String> activity() {
        return Optional.of("its threads were then" + crew.report());
    }

    @Override
    public void close() {
        if (!closed) {
            end().ifPresent(lost -> {
                throw Failures.lostThreads(lost);
            });
        }
    }
}
