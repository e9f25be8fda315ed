package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.List;

/**
 * What was called in each turn of a conversation, in the order of execution.
 *
 * @param turns the calls of each turn that began
 */
record Conversation(List<List<RecordedCall>> turns) {

    /** A conversation ends at once with the 21st step of a turn. */
    static final int MOST_STEPS = 21;

    Conversation {
        turns = turns.stream().map(List::copyOf).toList();
    }

    /** Makes the conversation of call texts, by turn and step. */
    static Conversation of(List<List<List<String>>> recorded) {
        List<List<RecordedCall>> turns = new ArrayList<>();
        for (List<List<String>> turn : recorded) {
            List<List<String>> steps = turn.stream()
                    .filter(step -> !step.isEmpty())
                    .limit(MOST_STEPS)
                    .toList();
            turns.add(steps.stream()
                    .flatMap(List::stream)
                    .map(PythonCall::recorded)
                    .toList());
            if (steps.size() == MOST_STEPS) {
                break;
            }
        }
        return new Conversation(turns);
    }
}
