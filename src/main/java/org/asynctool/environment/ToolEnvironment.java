package org.asynctool.environment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Interleaving;
import org.asynctool.agent.Prices;
import org.asynctool.environment.AgentTurns.AgentFailure;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.text.SafeText;
import org.asynctool.text.SafeThrowable;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceHeader;
import org.jspecify.annotations.Nullable;

/**
 * The virtual-time environment of one episode.
 *
 * <pre>{@code
 * Episode episode = ToolEnvironment.of(task).run(new MyAgent());
 * }</pre>
 */
@API(status = API.Status.STABLE)
public final class ToolEnvironment {

    private static final int MAX_MESSAGE = 20_000;

    private final EnvironmentFactory factory;
    private final int trial;
    private final int number;
    private final AtomicBoolean used = new AtomicBoolean();
    private final AtomicReference<String> name = new AtomicReference<>("agent");
    private final AtomicReference<Optional<TraceLog>> log = new AtomicReference<>(Optional.empty());
    private final LastActivity activity = new LastActivity();
    private volatile Optional<Episode> episode = Optional.empty();
    private volatile Optional<Throwable> failure = Optional.empty();

    ToolEnvironment(EnvironmentFactory factory, int trial, int number) {
        this.factory = factory;
        this.trial = trial;
        this.number = number;
    }

    /**
     * Makes an environment for the first trial of a task, with the installed worlds.
     *
     * @param task the task
     * @return an environment that runs once
     * @throws InvalidTaskException if the task has a world or tools that cannot be
     */
    public static ToolEnvironment of(Task task) {
        return EnvironmentFactory.of(task).environment(1);
    }

    /**
     * Returns the task.
     *
     * @return the task
     */
    public Task task() {
        return factory.task();
    }

    /**
     * Returns whether an episode was run here.
     *
     * @return whether {@link #run(Agent)} was called
     */
    public boolean used() {
        return used.get();
    }

    /**
     * Returns the episode that was run here.
     *
     * @return the episode; empty if none came to its end
     */
    public Optional<Episode> episode() {
        return episode;
    }

    /**
     * Returns why no episode came to its end here.
     *
     * @return what {@link #run(Agent)} threw; empty if it was not called, returned, or still runs
     */
    public Optional<Throwable> failure() {
        return failure;
    }

    /**
     * Lets an agent do the task and scores what it did. The agent runs on a thread of its own, which is
     * interrupted and given up when the wall-clock limit passes.
     *
     * @param agent the agent; it is not closed
     * @return the episode
     * @throws CouldNotRunException if agent, world or task failed, or the wall-clock limit passed
     * @throws IllegalStateException if an episode was run here before
     */
    public Episode run(Agent agent) {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("this environment has run its episode; one environment runs one episode");
        }
        try {
            Episode ended = play(agent);
            episode = Optional.of(ended);
            return ended;
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    private Episode play(Agent agent) {
        Duration limit = limit(agent);
        OptionalLong order = Interleaving.take();
        try {
            return WallClock.run(lease -> play(agent, order, lease), limit, activity::ask);
        } catch (AgentFailure e) {
            throw couldNotRun(name.get() + " " + e.getMessage(), e.getCause());
        } catch (BrokenWorldException e) {
            throw couldNotRun(e.getMessage(), e.getCause());
        } catch (InvalidTaskException e) {
            throw couldNotRun("task '" + task().id() + "' cannot be played: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw couldNotRun(name.get() + outOfTime(limit), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw couldNotRun("the episode was interrupted", e);
        }
    }

    private Duration limit(Agent agent) {
        try {
            return factory.wallClock().or(agent::wallClock).orElse(EnvironmentFactory.DEFAULT_WALL_CLOCK);
        } catch (RuntimeException e) {
            throw couldNotRun("the agent's wallClock() gave none: " + SafeThrowable.describe(e), e);
        }
    }

    private Episode play(Agent agent, OptionalLong order, WallClock.Lease lease) {
        AgentInfo info = info(agent, order);
        name.set("agent '" + info.name() + "'");
        Trial prepared = factory.trial(trial);
        TraceLog events = new TraceLog(header(prepared, info, AgentPrices.of(agent)));
        log.set(Optional.of(events));
        Briefing briefing = prepared.briefing().again(order);
        Trace trace = play(agent, briefing, factory.loop(prepared, briefing, events), lease);
        return new Episode(task(), trace, prepared.scorer().score(trace));
    }

    private TraceHeader header(Trial prepared, AgentInfo info, Optional<Prices> prices) {
        return new TraceHeader(
                Trace.VERSION,
                task().id(),
                factory.digest(),
                number,
                prepared.seed(),
                info,
                factory.mode() == Mode.SYNCHRONOUS,
                task().thinkTime(),
                prepared.reference(),
                prices);
    }

    private Trace play(Agent agent, Briefing briefing, EpisodeLoop loop, WallClock.Lease lease) {
        try (OpenSession session = OpenSession.open(agent, briefing)) {
            activity.of(session.session());
            return loop.play(new AgentTurns(session.session(), lease));
        }
    }

    /** Who the agent is; the order that a test wants of its threads is recorded among its labels. */
    private static AgentInfo info(Agent agent, OptionalLong order) {
        AgentInfo info = info(agent);
        if (order.isEmpty()) {
            return info;
        }
        List<String> labels = new ArrayList<>(info.labels());
        labels.add("schedule=" + order.getAsLong());
        return new AgentInfo(info.name(), info.version(), labels);
    }

    private static AgentInfo info(Agent agent) {
        AgentInfo info;
        try {
            info = agent.info();
        } catch (Throwable e) {
            throw new AgentFailure("cannot say who it is, its info() threw " + SafeThrowable.describe(e), e);
        }
        if (info == null) {
            throw new AgentFailure("does not say who it is: its info() returned null");
        }
        return info;
    }

    private String outOfTime(Duration limit) {
        String where = log.get()
                .map(events -> "; it was at " + VirtualTime.at(events.lastMillis()) + " then")
                .orElse("");
        return " used up the wall-clock limit of "
                + limit.toMillis()
                + " ms"
                + where
                + "; it was interrupted and given up. Raise limits.wallClock, or find where it hangs"
                + activity.text();
    }

    private CouldNotRunException couldNotRun(String message, @Nullable Throwable cause) {
        return new CouldNotRunException(
                SafeText.block(message, MAX_MESSAGE),
                cause == null ? null : SafeThrowable.of(cause),
                log.get().map(TraceLog::broken).orElse(null));
    }

    /** A session that is closed exactly once, whose failures are the agent's. */
    private record OpenSession(AgentSession session) implements AutoCloseable {

        static OpenSession open(Agent agent, Briefing briefing) {
            AgentSession opened;
            try {
                opened = agent.open(briefing);
            } catch (Throwable e) {
                throw new AgentFailure("could not open a session: " + SafeThrowable.describe(e), e);
            }
            if (opened == null) {
                throw new AgentFailure("opened no session (null)");
            }
            return new OpenSession(opened);
        }

        @Override
        public void close() {
            try {
                session.close();
            } catch (Throwable e) {
                throw new AgentFailure("could not close its session: " + SafeThrowable.describe(e), e);
            }
        }
    }
}
