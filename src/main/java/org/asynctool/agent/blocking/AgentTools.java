package org.asynctool.agent.blocking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.apiguardian.api.API;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Budget;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Usage;
import org.asynctool.agent.UserRequest;
import org.asynctool.world.ToolResult;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a blocking agent works with in one episode. Everything here blocks in virtual time, and may be
 * used by the thread that runs the body and by threads of {@link #executor()}, by no other one.
 *
 * <p>Calls, answers and waits of all threads between two blocks of the whole agent are one turn: it takes the
 * think time of one turn, and takes effect at its end. The clock stands still within a turn.
 *
 * <p>Every method that blocks throws {@link AgentInterruptedException} when its thread is interrupted.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface AgentTools {

    /**
     * Calls a tool and waits for its result.
     *
     * @param subTask the sub-task it is for
     * @param tool name of the tool
     * @param arguments the arguments: plain Java values
     * @return the result, which may be an error that the tool gave
     * @throws RefusedCallException if the call was never accepted
     */
    ToolResult call(String subTask, String tool, Map<String, ?> arguments);

    /**
     * Calls a tool that only one sub-task owns, or whose arguments name the sub-task, and waits for its result.
     *
     * @param tool name of the tool
     * @param arguments the arguments: plain Java values
     * @return the result, which may be an error that the tool gave
     * @throws RefusedCallException if the call was never accepted
     */
    ToolResult call(String tool, Map<String, ?> arguments);

    /**
     * Calls a tool as a model wrote it and waits for its result: the sub-task stands in the arguments or follows
     * from the tool, and the arguments may not even be JSON.
     *
     * @param tool name of the tool
     * @param arguments the arguments as text
     * @return the result, which may be an error that the tool gave
     * @throws RefusedCallException if the call was never accepted
     */
    ToolResult callText(String tool, String arguments);

    /**
     * Calls a tool and goes on. What is chained to the future runs on a thread of the agent, and what is chained
     * with {@code Async} on {@link #executor()}; time-outs of the future and of all that comes from it are virtual.
     *
     * @param subTask the sub-task it is for
     * @param tool name of the tool
     * @param arguments the arguments: plain Java values
     * @return the result to come, or a {@link RefusedCallException}
     */
    CompletableFuture<ToolResult> callAsync(String subTask, String tool, Map<String, ?> arguments);

    /**
     * Calls a tool that only one sub-task owns, or whose arguments name the sub-task, and goes on.
     *
     * @param tool name of the tool
     * @param arguments the arguments: plain Java values
     * @return the result to come, or a {@link RefusedCallException}
     */
    CompletableFuture<ToolResult> callAsync(String tool, Map<String, ?> arguments);

    /**
     * Calls a tool as a model wrote it and goes on.
     *
     * @param tool name of the tool
     * @param arguments the arguments as text, which may not even be JSON
     * @return the result to come, or a {@link RefusedCallException}
     */
    CompletableFuture<ToolResult> callTextAsync(String tool, String arguments);

    /**
     * Waits for the next result of a call that went out without waiting for it, whether or not anybody asked its
     * future. Results are handed out once, in the order in which they came in.
     *
     * @param timeout the longest time to wait, in virtual time; 0 to look only
     * @return the result; empty if none came in time
     */
    Optional<Observation.Delivery> nextResult(Duration timeout);

    /**
     * Waits for a future of the agent, one that was put together with {@code allOf} or {@code anyOf} for instance.
     * A plain {@code join()} does that too; here the thread goes on when its turn comes and not before, and an
     * interruption ends the wait.
     *
     * @param future any future
     * @param <T> what it gives
     * @return its value
     * @throws java.util.concurrent.CompletionException if the future failed
     * @throws java.util.concurrent.CancellationException if the future was cancelled
     */
    <T> T join(CompletableFuture<T> future);

    /**
     * Lets virtual time pass. At 0 other threads of the agent get their turn, but no time passes.
     *
     * @param duration how long, 0 or more
     */
    void sleep(Duration duration);

    /**
     * Answers the current request of a sub-task, at the end of this turn. An answer that is refused, since the
     * sub-task is answered already for instance, is in the trace and has no other effect.
     *
     * @param subTask the sub-task
     * @param value the answer: a text, another plain Java value, or JSON
     */
    void answer(String subTask, @Nullable Object value);

    /**
     * Waits until the answers given so far have taken effect, and returns the user's next request.
     *
     * @param subTask a sub-task that was answered since its last request
     * @return the request; empty if there is none, since the sub-task is over
     */
    Optional<UserRequest> nextRequest(String subTask);

    /**
     * Returns threads for the agent's code: each task gets one of its own, which runs when its turn comes. They
     * end with the episode at the latest; a task that throws, and hands that to no future, ends the episode.
     *
     * @return the same executor every time
     */
    ExecutorService executor();

    /**
     * Returns the virtual clock: the beginning of the episode is 1970-01-01T00:00Z.
     *
     * @return the clock, in UTC
     */
    Clock clock();

    /**
     * Does something that takes real time, such as asking a model over the network. The other threads of the agent
     * and the virtual clock stand still until it is over, whatever it blocks on.
     *
     * @param work what to do; it may not use these tools
     * @param <T> what it gives
     * @return what it gave
     * @throws Exception what it threw
     */
    <T> T inRealTime(Callable<T> work) throws Exception;

    /**
     * Tells of tokens that were spent; those of one turn are summed up, for the metrics {@code cost.*}, think time
     * by token and the limit {@code tokens}.
     *
     * @param usage the tokens
     */
    void spent(Usage usage);

    /**
     * Returns how many tokens are used and left, as of the beginning of this turn.
     *
     * @return the budget; empty where the task has no limit of tokens
     */
    Optional<Budget> budget();

    /**
     * Returns the first request of each sub-task.
     *
     * @return the requests, in the order of the task
     */
    default List<UserRequest> requests() {
        return briefing().requests();
    }

    /**
     * Returns what the agent was told before the episode: requests, tools and rules.
     *
     * @return the briefing
     */
    Briefing briefing();
}
