package org.asynctool.docs;

// snippet: check
import java.util.Locale;
import java.util.Optional;
import org.asynctool.metric.GoalCheck;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent.Answered;

/** {"checks": ["no-apology"]}: no answer of the sub-task says sorry. */
public final class NoApologyCheck implements GoalCheck {

    @Override
    public String name() {
        return "no-apology";
    }

    @Override
    public Optional<String> problem(Task task, SubTask subTask, Trace trace) {
        return trace.events().stream()
                .filter(event -> event instanceof Answered answered
                        && answered.subTask().equals(subTask.id())
                        && answered.value()
                                .asString("")
                                .toLowerCase(Locale.ROOT)
                                .contains("sorry"))
                .findFirst()
                .map(event -> "an answer says sorry");
    }
}
// end of snippet
