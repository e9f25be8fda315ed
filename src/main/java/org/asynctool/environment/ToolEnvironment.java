package org.asynctool.environment;

import java.time.Duration;
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
import org.asynctool.agent.blocking.ToolProxy;
import org.asynctool.environment.AgentTurns.AgentFailure;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.text.SafeText;
import org.asynctool.text.SafeThrowable;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceHeader;
import org.asynctool.world.InterfaceTools;
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

    private volatile EnvironmentFactory factory;
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
     * Makes tools of your own a world of the task's only sub-task.
     *
     * @param type an interface; each of its methods is a tool, see {@link #wrap(String, Class, Object)}
     * @param tools what really does the work
     * @param <T> the interface
     * @return the tools as the agent is to call them
     * @throws IllegalArgumentException if the task has several sub-tasks, or the interface cannot be one of tools
     * @throws IllegalStateException if an episode was run here before
     */
    @API(status = API.Status.EXPERIMENTAL)
    public <T> T wrap(Class<T> type, T tools) {
        if (task().subTasks().size() > 1) {
            throw new IllegalArgumentException("task '" + task().id()
                    + "' has several sub-tasks; say which one owns the tools: wrap(\"A\", "
                    + type.getSimpleName() + ".class, tools)");
        }
        return wrap(task().subTasks().get(0).id(), type, tools);
    }

    /**
     * Makes tools of your own a world of a sub-task. Threads of a
     * {@link org.asynctool.agent.blocking.BlockingAgent} that call them block in virtual time; each call has the
     * latency and the faults that the task says and is recorded. What a method throws its caller gets to see.
     *
     * @param subTask id of the sub-task
     * @param type an interface; each of its methods is a tool, see {@link org.asynctool.world.ObjectWorld} for the
     *     types that it may take and return, and {@link org.asynctool.world.Tool} for what it may say of itself
     * @param tools what really does the work; called by one thread at a time, when a call's latency has passed
     * @param <T> the interface
     * @return the tools as the agent is to call them
     * @throws IllegalArgumentException if there is no such sub-task, or the interface cannot be one of tools
     * @throws IllegalStateException if an episode was run here before
     */
    @API(status = API.Status.EXPERIMENTAL)
    public <T> T wrap(String subTask, Class<T> type, T tools) {
        if (used()) {
            throw new IllegalStateException("this environment has run its episode; wrap tools before");
        }
        if (task().subTask(subTask).isEmpty()) {
            throw new IllegalArgumentException("task '" + task().id() + "' has no sub-task '" + subTask + "'");
        }
        InterfaceTools<T> read = InterfaceTools.of(type);
        WrappedTools<T> world = new WrappedTools<>(read, tools);
        factory = factory.with(subTask, world);
        return ToolProxy.of(read, subTask, tool -> factory.published(subTask, tool), world::failure);
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
            throw couldNotRun(name.get() + outOfTime(limit, String.valueOf(e.getMessage())), null);
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
        AgentInfo info = AgentIdentity.of(agent, order);
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
            lease.exempt(session.session()::waited);
            return loop.play(new AgentTurns(session.session(), lease));
        }
    }

    private String outOfTime(Duration limit, String beside) {
        String where = log.get()
                .map(events -> "; it was at " + VirtualTime.at(events.lastMillis()) + " then")
                .orElse("");
        return " used up the wall-clock limit of "
                + limit.toMillis()
                + " ms"
                + beside
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
