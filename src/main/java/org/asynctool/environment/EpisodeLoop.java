package org.asynctool.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Wake;
import org.asynctool.agent.Turn;
import org.asynctool.agent.UserRequest;
import org.asynctool.task.Limits;
import org.asynctool.task.Task;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import tools.jackson.databind.node.ObjectNode;

/** Plays one episode: turn after turn, on the virtual clock. */
final class EpisodeLoop {

    /** So many turns that do and wait for nothing end an episode. */
    private static final int EMPTY_TURNS = 3;

    private record Ending(TraceEnd.Reason reason, Optional<String> limit) {}

    private final Task task;
    private final Limits limits;
    private final Mode mode;
    private final TraceLog log;
    private final Conversations conversations;
    private final CallDesk desk;
    private final CallPlan.Drawer plans;
    private final Deliveries deliveries;
    private final Inbox inbox;
    private final TokenBudget tokens;

    private long now;
    private int turns;
    private int calls;
    private int emptyTurns;
    private Optional<Ending> ending = Optional.empty();

    EpisodeLoop(
            Task task, ToolCatalog catalog, WorldSet worlds, Mode mode, long seed, Briefing briefing, TraceLog log) {
        this.task = task;
        this.limits = task.limits();
        this.mode = mode;
        this.log = log;
        this.conversations = new Conversations(task, catalog);
        this.desk = new CallDesk(catalog, conversations, limits);
        this.plans = new CallPlan.Drawer(task, seed);
        this.inbox = new Inbox(briefing.requests());
        this.deliveries = new Deliveries(worlds, inbox, log, new Validity(task));
        this.tokens = new TokenBudget(limits);
    }

    Trace play(AgentTurns agent) {
        while (ending.isEmpty()) {
            turn(agent);
        }
        Ending end = ending.get();
        deliveries.completeRest();
        return log.ended(new TraceEnd(now, end.reason(), end.limit(), deliveries.states()));
    }

    private void turn(AgentTurns agent) {
        // What is due at this very moment belongs to this turn, a result without latency too.
        advance(now);
        if (ending.isPresent()) {
            return;
        }
        if (turns == limits.turns()) {
            end(TraceEnd.Reason.LIMIT, "turns");
            return;
        }
        turns++;
        Observation observation = inbox.take(now, deliveries.pending(), calls + 1, tokens.told());
        AgentTurns.Decided decided = agent.next(observation, task.thinkTime());
        long effect = VirtualTime.plus(now, decided.thinkMillis());
        log.add(new TraceEvent.TurnBegan(
                now, turns, effect, seen(observation), observation.woke(), decided.usage(), decided.shortened()));
        advance(effect);
        boolean affordable = tokens.spend(decided.spentTokens());
        if (ending.isEmpty() && affordable) {
            act(decided.turn());
        } else if (ending.isEmpty()) {
            end(TraceEnd.Reason.LIMIT, "tokens");
        }
    }

    private static List<String> seen(Observation observation) {
        List<String> calls = new ArrayList<>(observation.results().size());
        for (Observation.Delivery result : observation.results()) {
            calls.add(result.call());
        }
        return calls;
    }

    private void act(TakenTurn turn) {
        boolean acted = !turn.calls().isEmpty() || !turn.answers().isEmpty();
        for (TakenTurn.Call call : turn.calls()) {
            if (ending.isEmpty()) {
                call(call);
            }
        }
        for (TakenTurn.Answer answer : turn.answers()) {
            if (ending.isEmpty()) {
                answer(answer);
            }
        }
        if (ending.isPresent()) {
            return;
        }
        if (turn.cut()) {
            end(TraceEnd.Reason.LIMIT, "turnBytes");
        } else if (turn.finish()) {
            end(TraceEnd.Reason.FINISHED);
        } else if (turn.waiting().isPresent() && mode == Mode.CONCURRENT) {
            await(turn.waiting().get());
        } else if (!acted) {
            countEmpty();
        }
    }

    private void call(TakenTurn.Call call) {
        if (calls == limits.calls()) {
            end(TraceEnd.Reason.LIMIT, "calls");
            return;
        }
        int number = ++calls;
        CallDesk.Decision decision = desk.decide(call);
        if (decision instanceof CallDesk.Accepted accepted) {
            inbox.issued(new Observation.Issued(PendingCall.id(number), Optional.empty()));
            accept(number, accepted);
        } else if (decision instanceof CallDesk.Refused refused) {
            inbox.issued(new Observation.Issued(PendingCall.id(number), Optional.of(refused.refusal())));
            log.add(refusal(number, call, refused));
        }
    }

    private void accept(int number, CallDesk.Accepted accepted) {
        emptyTurns = 0;
        ToolBinding tool = accepted.tool();
        ObjectNode canonical = tool.schema().withDefaults(accepted.arguments());
        log.add(new TraceEvent.CallAccepted(
                now,
                PendingCall.id(number),
                turns,
                tool.subTask(),
                tool.name(),
                tool.world(),
                tool.spec().readOnly(),
                accepted.arguments(),
                canonical));
        CallPlan plan = plans.draw(tool, canonical);
        long over = deliveries.accept(new PendingCall(number, tool, accepted.arguments(), now, plan));
        if (mode == Mode.SYNCHRONOUS) {
            advance(over);
        }
    }

    private TraceEvent refusal(int number, TakenTurn.Call call, CallDesk.Refused refused) {
        return new TraceEvent.CallRefused(
                now,
                PendingCall.id(number),
                turns,
                refused.subTask(),
                call.tool(),
                call.arguments(),
                refused.refusal().kind(),
                refused.refusal().message());
    }

    private void answer(TakenTurn.Answer answer) {
        String subTask = answer.subTask();
        if (!conversations.knows(subTask)) {
            refuse(answer, "there is no sub-task '" + subTask + "'");
            return;
        }
        if (conversations.isClosed(subTask)) {
            refuse(answer, "sub-task " + subTask + " is answered already");
            return;
        }
        if (!answer.problem().isEmpty()) {
            refuse(answer, answer.problem());
            return;
        }
        emptyTurns = 0;
        int request = conversations.request(subTask);
        log.add(new TraceEvent.Answered(now, subTask, request, answer.value()));
        conversations.answer(subTask).ifPresent(this::arrive);
        if (conversations.allClosed()) {
            end(TraceEnd.Reason.ANSWERED);
        }
    }

    private void refuse(TakenTurn.Answer answer, String message) {
        inbox.refused(new Observation.RefusedAnswer(answer.subTask(), message));
        log.add(new TraceEvent.AnswerRefused(now, answer.subTask(), answer.value(), message));
    }

    private void arrive(UserRequest request) {
        inbox.request(request);
        log.add(new TraceEvent.RequestArrived(now, request.subTask(), request.number()));
    }

    private void await(Turn.Wait wait) {
        long from = now;
        Wake woke = passTime(wait);
        log.add(new TraceEvent.Waited(now, from, wait.kind(), wait.calls(), wait.timeoutMillis(), woke));
        inbox.woke(woke);
        if (woke == Wake.EMPTY) {
            countEmpty();
        }
    }

    private Wake passTime(Turn.Wait wait) {
        if (inbox.hasRequest()) {
            return Wake.REQUEST;
        }
        boolean overAtOnce = wait.kind() == Turn.Wait.Kind.FIRST && isOver(wait);
        boolean nothingToCome = deliveries.nothingPending() && !inbox.hasResult() && !overAtOnce;
        OptionalLong timeout = wait.timeoutMillis();
        if (nothingToCome && timeout.isEmpty()) {
            return Wake.EMPTY;
        }
        long until = timeout.isPresent() ? VirtualTime.plus(now, timeout.getAsLong()) : VirtualTime.NEVER;
        // With nothing pending, "nothing is pending" is no news: the wait is a sleep.
        while (nothingToCome && wait.kind() != Turn.Wait.Kind.ANY || !isOver(wait)) {
            long next = Math.min(deliveries.nextMillis(), until);
            advance(next);
            if (ending.isPresent()) {
                return Wake.LIMIT;
            }
            if (next == until) {
                return isOver(wait) && !nothingToCome ? Wake.CONDITION : Wake.TIMEOUT;
            }
        }
        return Wake.CONDITION;
    }

    private boolean isOver(Turn.Wait wait) {
        return switch (wait.kind()) {
            case ANY -> inbox.hasResult();
            case ALL -> deliveries.nothingPending();
            case CALLS -> wait.calls().stream().noneMatch(deliveries::isPending);
            case FIRST -> !wait.calls().stream().allMatch(deliveries::isPending);
        };
    }

    /** Lets time pass, up to the limit at most; events at the limit itself happen. */
    private void advance(long virtualMillis) {
        long until = Math.min(virtualMillis, limits.virtualMillis());
        while (deliveries.nextMillis() <= until) {
            now = deliveries.nextMillis();
            deliveries.happen(now);
            if (deliveries.resultBytes() > limits.resultBytes()) {
                end(TraceEnd.Reason.LIMIT, "resultBytes");
                return;
            }
        }
        now = until;
        if (virtualMillis > until) {
            end(TraceEnd.Reason.LIMIT, "virtualTime");
        }
    }

    private void countEmpty() {
        if (++emptyTurns == EMPTY_TURNS) {
            end(TraceEnd.Reason.STALLED);
        }
    }

    private void end(TraceEnd.Reason reason) {
        ending = Optional.of(new Ending(reason, Optional.empty()));
    }

    private void end(TraceEnd.Reason reason, String limit) {
        ending = Optional.of(new Ending(reason, Optional.of(limit)));
    }
}
