package org.asynctool.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.Observation.RefusalKind;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.agent.Prices;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.json.Json;
import org.asynctool.metric.Scorecard;
import org.asynctool.metric.Scorer;
import org.asynctool.task.Fault;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEnd.Reason;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceHeader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trace, written by hand, event after event. A turn takes effect after its think time; calls, answers
 * and waits are those of the last turn. Calls get the ids {@code c1}, {@code c2}, ...
 */
public final class TraceScript {

    /** The digest of every scripted task. */
    public static final String DIGEST = "d".repeat(64);

    private final TaskScript task;
    private final ThinkTime thinkTime;
    private final List<TraceEvent> events = new ArrayList<>();
    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> states = new LinkedHashMap<>();
    private Optional<Prices> prices = Optional.empty();
    private boolean synchronous;
    private int turns;
    private int calls;
    private long effectMillis;

    TraceScript(TaskScript task, ThinkTime thinkTime) {
        this.task = task;
        this.thinkTime = thinkTime;
        task.reference().subTasks().forEach(run -> states.put(run.subTask(), run.states()));
    }

    public TraceScript synchronous() {
        synchronous = true;
        return this;
    }

    /** A turn begins and sees the results of these calls. */
    public TraceScript turn(long virtualMillis, String... seen) {
        effectMillis = virtualMillis + thinkTime.leastMillis();
        events.add(new TraceEvent.TurnBegan(virtualMillis, ++turns, effectMillis, List.of(seen), Optional.empty()));
        return this;
    }

    /** The last turn tells of its tokens. */
    public TraceScript usage(long input, long cached, long output) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof TraceEvent.TurnBegan turn) {
                events.set(
                        i,
                        new TraceEvent.TurnBegan(
                                turn.virtualMillis(),
                                turn.number(),
                                turn.effectMillis(),
                                turn.seen(),
                                turn.woke(),
                                Optional.of(new Usage(input, cached, output))));
                return this;
            }
        }
        throw new IllegalStateException("there is no turn yet");
    }

    /** Prices of nothing, from an agent whose prompts are kept so long. */
    public TraceScript cacheOf(Duration kept) {
        prices = Optional.of(new Prices("USD", 0, 0, 0).withCache(kept));
        return this;
    }

    public TraceScript prices(double input, double cachedInput, double output) {
        prices = Optional.of(new Prices("USD", input, cachedInput, output));
        return this;
    }

    public TraceScript call(String subTask, String tool, String arguments) {
        return call(subTask, tool, arguments, true);
    }

    /** A call of a tool that is not read-only. */
    public TraceScript write(String subTask, String tool, String arguments) {
        return call(subTask, tool, arguments, false);
    }

    public TraceScript refused(String subTask, String tool, String arguments, RefusalKind kind) {
        events.add(new TraceEvent.CallRefused(
                effectMillis,
                "c" + ++calls,
                turns,
                Optional.of(subTask).filter(id -> !id.isEmpty()),
                tool,
                TaskScript.json(arguments),
                kind,
                "no"));
        return this;
    }

    public TraceScript executed(long virtualMillis, String call) {
        events.add(new TraceEvent.Executed(virtualMillis, call));
        return this;
    }

    public TraceScript came(long virtualMillis, String call, String result) {
        return came(virtualMillis, call, result, false, Optional.empty(), false);
    }

    public TraceScript cameAgain(long virtualMillis, String call, String result) {
        return came(virtualMillis, call, result, false, Optional.of(Fault.Kind.DUPLICATE), true);
    }

    public TraceScript cameAsError(long virtualMillis, String call) {
        return came(virtualMillis, call, "{'error':'no'}", true, Optional.empty(), false);
    }

    public TraceScript cameAsFault(long virtualMillis, String call, Fault.Kind kind) {
        return came(virtualMillis, call, "{'error':'fault'}", true, Optional.of(kind), false);
    }

    public TraceScript answer(String subTask, String text) {
        return answerJson(subTask, Json.of(text));
    }

    public TraceScript answerJson(String subTask, JsonNode value) {
        int request = answered.merge(subTask, 1, Integer::sum) - 1;
        events.add(new TraceEvent.Answered(effectMillis, subTask, request, value));
        return this;
    }

    /** The next request of a sub-task arrives at the turn's effect. */
    public TraceScript nextRequest(String subTask) {
        events.add(new TraceEvent.RequestArrived(effectMillis, subTask, answered.get(subTask)));
        return this;
    }

    public TraceScript waited(long untilMillis) {
        return waited(untilMillis, Wake.CONDITION);
    }

    public TraceScript waited(long untilMillis, Wake woke) {
        events.add(new TraceEvent.Waited(
                untilMillis, effectMillis, Turn.Wait.Kind.ANY, List.of(), OptionalLong.empty(), woke));
        return this;
    }

    public TraceScript endState(String subTask, String state) {
        states.put(subTask, Map.of("w", TaskScript.json(state)));
        return this;
    }

    /** Ends the episode at the effect of the last turn. */
    public Trace end() {
        return end(effectMillis, Reason.ANSWERED);
    }

    public Trace end(long virtualMillis, Reason reason) {
        TraceHeader header = new TraceHeader(
                Trace.VERSION,
                "scripted",
                DIGEST,
                1,
                1,
                new AgentInfo("scripted", "1", List.of()),
                synchronous,
                thinkTime,
                task.reference(),
                prices);
        Optional<String> limit = reason == Reason.LIMIT ? Optional.of("virtualTime") : Optional.empty();
        return new Trace(header, events, new TraceEnd(virtualMillis, reason, limit, states));
    }

    /** Ends the episode at the effect of the last turn and scores it. */
    public Scorecard score() {
        return score(end());
    }

    public Scorecard score(Trace trace) {
        return Scorer.score(task.task(), DIGEST, trace);
    }

    private TraceScript call(String subTask, String tool, String arguments, boolean readOnly) {
        ObjectNode sent = TaskScript.json(arguments).asObject();
        events.add(new TraceEvent.CallAccepted(
                effectMillis, "c" + ++calls, turns, subTask, tool, "w", readOnly, sent, sent));
        return this;
    }

    private TraceScript came(
            long virtualMillis, String call, String result, boolean error, Optional<Fault.Kind> fault, boolean again) {
        events.add(new TraceEvent.ResultCame(virtualMillis, call, TaskScript.json(result), error, fault, again));
        return this;
    }
}
