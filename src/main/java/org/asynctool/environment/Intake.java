package org.asynctool.environment;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.agent.Turn;
import org.asynctool.text.Utf8;

/**
 * Takes over the turns of one episode. All that is kept of an agent's words is bounded: each value by
 * {@link ValueCopy#MAX_LENGTH}, each name, and all of them together by {@link #MAX_EPISODE}.
 */
final class Intake {

    /** The most bytes in UTF-8 of calls, answers and ids that an episode keeps; more of them end it. */
    static final int MAX_EPISODE = 16 * 1024 * 1024;

    private static final int MAX_NAME = 1_000;

    /** What a call, an answer or an id takes at least, so that their number is bounded too. */
    private static final int LEAST = 100;

    private long left = MAX_EPISODE;

    TakenTurn take(Turn turn) {
        List<TakenTurn.Call> calls = new ArrayList<>();
        for (Turn.Call call : turn.calls()) {
            if (left > 0) {
                calls.add(call(call));
            }
        }
        List<TakenTurn.Answer> answers = new ArrayList<>();
        for (Turn.Answer answer : turn.answers()) {
            if (left > 0) {
                answers.add(answer(answer));
            }
        }
        turn.waiting().ifPresent(wait -> wait.calls().forEach(this::count));
        return new TakenTurn(calls, answers, turn.waiting(), turn.finish(), left <= 0);
    }

    private TakenTurn.Call call(Turn.Call call) {
        ValueCopy arguments = call.arguments().map(ValueCopy::of).orElseGet(() -> ValueCopy.ofText(call.text()));
        count(arguments.bytes());
        return new TakenTurn.Call(
                call.subTask().map(this::name),
                name(call.tool()),
                arguments.value(),
                arguments.problem().isEmpty() ? "" : "the arguments cannot be taken: " + arguments.problem());
    }

    private TakenTurn.Answer answer(Turn.Answer answer) {
        ValueCopy value = ValueCopy.of(answer.value());
        count(value.bytes());
        return new TakenTurn.Answer(name(answer.subTask()), value.value(), value.problem());
    }

    private String name(String name) {
        String kept = name.length() <= MAX_NAME
                ? name
                : name.substring(0, MAX_NAME) + "... (" + name.length() + " characters)";
        left -= Utf8.length(kept);
        return kept;
    }

    private void count(String id) {
        count(Utf8.length(id));
    }

    private void count(int bytes) {
        left -= Math.max(LEAST, bytes);
    }
}
