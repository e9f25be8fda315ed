package org.asynctool.docs;

// snippet: metric
import java.util.OptionalDouble;
import org.asynctool.metric.EpisodeMetric;
import org.asynctool.metric.Metric;
import org.asynctool.metric.Metric.Direction;
import org.asynctool.task.Task;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent.Answered;

/** How long answers are: a user on a phone does not want a lecture. */
public final class TalkativeMetric implements EpisodeMetric {

    private static final Metric ANSWER_LENGTH = new Metric(
            "answer.length",
            "",
            Direction.LOWER,
            0,
            Double.POSITIVE_INFINITY,
            false,
            "mean number of characters of the answers that are texts");

    @Override
    public Metric metric() {
        return ANSWER_LENGTH;
    }

    @Override
    public OptionalDouble value(Task task, Trace trace) {
        return trace.events().stream()
                .filter(event ->
                        event instanceof Answered answered && answered.value().isString())
                .mapToInt(event -> ((Answered) event).value().stringValue().length())
                .average();
    }
}
// end of snippet
