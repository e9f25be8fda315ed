package org.asynctool.metric;

import java.util.Optional;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent;

/** A goal check as a user would write one. */
public final class PolitenessCheck implements GoalCheck {

    @Override
    public String name() {
        return "answers-politely";
    }

    @Override
    public Optional<String> problem(Task task, SubTask subTask, Trace trace) {
        boolean thanked = trace.events().stream()
                .filter(TraceEvent.Answered.class::isInstance)
                .map(TraceEvent.Answered.class::cast)
                .anyMatch(answer -> answer.subTask().equals(subTask.id())
                        && answer.value().asString().contains("thank"));
        return thanked ? Optional.empty() : Optional.of("no thanks in the answer");
    }
}
