package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;

/** Reads a trace again from the beginning and asserts, event by event, the rules of virtual time. */
public final class TraceRules {

    private final Task task;
    private final Trace trace;
    private final Map<String, TraceEvent.CallAccepted> accepted = new LinkedHashMap<>();
    private final Set<String> pending = new HashSet<>();
    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<String, Integer> toolCalls = new HashMap<>();
    private final List<String> unseen = new ArrayList<>();
    private int calls;
    private int turns;
    private int empty;
    private long nextTurnMillis;
    private boolean actionInTurn = true;
    private TraceEvent.ResultCame lastResult;
    private TraceEvent.TurnBegan turn;

    private TraceRules(Task task, Trace trace) {
        this.task = task;
        this.trace = trace;
    }

    public static void assertKept(Task task, Trace trace) {
        new TraceRules(task, trace).check();
    }

    private void check() {
        long end = trace.end().virtualMillis();
        long last = 0;
        for (TraceEvent event : trace.events()) {
            assertThat(event.virtualMillis()).as("order of %s", event).isGreaterThanOrEqualTo(last);
            last = event.virtualMillis();
            if (!(event instanceof TraceEvent.Executed)) {
                assertThat(last).as("%s after the end", event).isLessThanOrEqualTo(end);
            }
            event(event);
        }
        end();
    }

    private void event(TraceEvent event) {
        if (event instanceof TraceEvent.TurnBegan began) {
            turnBegan(began);
        } else if (event instanceof TraceEvent.CallAccepted call) {
            accepted(call);
        } else if (event instanceof TraceEvent.CallRefused refused) {
            assertThat(refused.call()).isEqualTo("c" + ++calls);
            assertThat(refused.virtualMillis()).isEqualTo(turn.effectMillis());
            actionInTurn = true;
        } else if (event instanceof TraceEvent.ResultCame result) {
            result(result);
        } else if (event instanceof TraceEvent.Answered answer) {
            answered(answer);
        } else if (event instanceof TraceEvent.AnswerRefused) {
            actionInTurn = true;
        } else if (event instanceof TraceEvent.RequestArrived arrived) {
            assertThat(answered.get(arrived.subTask())).isEqualTo(arrived.request());
        } else if (event instanceof TraceEvent.Waited waited) {
            waited(waited);
        }
    }

    private void turnBegan(TraceEvent.TurnBegan began) {
        closeTurn();
        assertThat(began.number()).isEqualTo(++turns);
        assertThat(began.virtualMillis()).as("begin of turn %d", turns).isEqualTo(nextTurnMillis);
        assertThat(began.effectMillis() - began.virtualMillis())
                .isGreaterThanOrEqualTo(task.thinkTime().leastMillis());
        assertThat(began.seen()).as("seen in turn %d", turns).isEqualTo(unseen);
        unseen.clear();
        turn = began;
        nextTurnMillis = began.effectMillis();
        actionInTurn = false;
    }

    private void closeTurn() {
        if (!actionInTurn) {
            empty++;
        }
    }

    private void accepted(TraceEvent.CallAccepted call) {
        assertThat(call.call()).isEqualTo("c" + ++calls);
        assertThat(call.virtualMillis()).isEqualTo(turn.effectMillis());
        assertThat(answered.getOrDefault(call.subTask(), 0))
                .as("accepted for a closed sub-task: %s", call)
                .isLessThan(requests(call.subTask()));
        int used = toolCalls.merge(call.tool(), 1, Integer::sum);
        assertThat(used).isLessThanOrEqualTo(task.limits().toolCalls().getOrDefault(call.tool(), Integer.MAX_VALUE));
        accepted.put(call.call(), call);
        pending.add(call.call());
        actionInTurn = true;
        empty = 0;
    }

    private void result(TraceEvent.ResultCame result) {
        TraceEvent.CallAccepted call = accepted.get(result.call());
        assertThat(call)
                .as("result of a call that was not accepted: %s", result)
                .isNotNull();
        assertThat(pending.remove(result.call()))
                .as("pending before %s", result)
                .isNotEqualTo(result.again());
        if (lastResult != null
                && lastResult.virtualMillis() == result.virtualMillis()
                && call.virtualMillis() < result.virtualMillis()
                && accepted.get(lastResult.call()).virtualMillis() < result.virtualMillis()) {
            assertThat(number(lastResult.call())).isLessThanOrEqualTo(number(result.call()));
        }
        lastResult = result;
        unseen.add(result.call());
    }

    private void answered(TraceEvent.Answered answer) {
        int before = answered.getOrDefault(answer.subTask(), 0);
        assertThat(answer.request()).isEqualTo(before);
        assertThat(before).isLessThan(requests(answer.subTask()));
        answered.put(answer.subTask(), before + 1);
        actionInTurn = true;
        empty = 0;
    }

    private void waited(TraceEvent.Waited waited) {
        actionInTurn = true;
        assertThat(waited.fromMillis()).isEqualTo(turn.effectMillis());
        nextTurnMillis = waited.virtualMillis();
        switch (waited.woke()) {
            case CONDITION ->
                assertThat(isOver(waited)).as("condition of %s", waited).isTrue();
            case TIMEOUT ->
                assertThat(waited.virtualMillis())
                        .isEqualTo(waited.fromMillis() + waited.timeoutMillis().orElseThrow());
            case EMPTY -> {
                assertThat(pending).isEmpty();
                assertThat(waited.timeoutMillis()).isEmpty();
                assertThat(waited.virtualMillis()).isEqualTo(waited.fromMillis());
                empty++;
            }
            case LIMIT -> assertThat(trace.end().reason()).isEqualTo(TraceEnd.Reason.LIMIT);
            case REQUEST -> assertThat(waited.virtualMillis()).isEqualTo(waited.fromMillis());
            default -> throw new AssertionError(waited);
        }
    }

    private boolean isOver(TraceEvent.Waited waited) {
        return switch (waited.kind()) {
            case ANY -> !unseen.isEmpty();
            case ALL -> pending.isEmpty();
            case CALLS -> waited.calls().stream().noneMatch(pending::contains);
            case FIRST -> !waited.calls().stream().allMatch(pending::contains);
        };
    }

    private void end() {
        TraceEnd end = trace.end();
        assertThat(end.virtualMillis()).isLessThanOrEqualTo(task.limits().virtualMillis());
        assertThat(calls).isLessThanOrEqualTo(task.limits().calls());
        assertThat(turns).isLessThanOrEqualTo(task.limits().turns());
        boolean allAnswered = task.subTasks().stream()
                .allMatch(subTask -> answered.getOrDefault(subTask.id(), 0)
                        == subTask.requests().size());
        assertThat(end.reason() == TraceEnd.Reason.ANSWERED).isEqualTo(allAnswered);
        assertThat(end.limit().isPresent()).isEqualTo(end.reason() == TraceEnd.Reason.LIMIT);
        if (end.reason() == TraceEnd.Reason.STALLED) {
            closeTurn();
            assertThat(empty).isEqualTo(3);
        } else {
            assertThat(empty).isLessThan(3);
        }
        if (end.limit().filter("virtualTime"::equals).isPresent()) {
            assertThat(end.virtualMillis()).isEqualTo(task.limits().virtualMillis());
        }
        assertThat(end.states().keySet())
                .containsExactlyElementsOf(
                        task.subTasks().stream().map(SubTask::id).toList());
    }

    private int requests(String subTask) {
        return task.subTask(subTask).orElseThrow().requests().size();
    }

    private static int number(String call) {
        return Integer.parseInt(call.substring(1));
    }
}
