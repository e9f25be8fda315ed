package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.junit.jupiter.api.Test;

/** A quote is valid for 10 s; it comes at 3 s, so that it ends at 13 s. */
class FreshnessTest {

    private static TaskScript task() {
        return TaskScript.thinking(1000)
                .subTask("A")
                .step("a1", "quote", "{'of':'flight'}")
                .giving("{'price':90}")
                .step("a2", "book", "{'price':{'$ref':'a1#/price'}}");
    }

    private static TraceScript quoted(TaskScript task) {
        return task.trace().turn(0).call("A", "quote", "{'of':'flight'}").came(3000, "c1", "{'price':90}");
    }

    private static TraceScript bookedAt(long virtualMillis) {
        return quoted(task().validFor("quote", 10_000))
                .turn(virtualMillis - 1000, "c1")
                .call("A", "book", "{'price':90}");
    }

    @Test
    void aValueMayBeUsedUntilTheEndOfItsResult() {
        assertThat(bookedAt(13_000).score().value(Metrics.STALE_USE)).hasValue(0);
        assertThat(bookedAt(13_001).score().value(Metrics.STALE_USE)).hasValue(1);
    }

    @Test
    void aResultOfTheSameCallRenewsTheValue() {
        TraceScript trace = quoted(task().validFor("quote", 10_000))
                .turn(14_000, "c1")
                .call("A", "quote", "{'of':'flight'}")
                .came(17_000, "c2", "{'price':90}")
                .turn(20_000, "c2")
                .call("A", "book", "{'price':90}");

        assertThat(trace.score().values())
                .containsEntry(Metrics.STALE_USE, 0.0)
                .containsEntry(Metrics.REFRESH_NEEDLESS, 0.0)
                .containsEntry(Metrics.CALLS_REDUNDANT, 0.0);
    }

    @Test
    void aRenewedResultThatWasNotSeenOrHasAnotherValueRenewsNothing() {
        TraceScript unseen = quoted(task().validFor("quote", 10_000))
                .turn(14_000, "c1")
                .call("A", "quote", "{'of':'flight'}")
                .turn(15_000)
                .came(15_500, "c2", "{'price':90}")
                .call("A", "book", "{'price':90}");
        TraceScript other = quoted(task().validFor("quote", 10_000))
                .turn(14_000, "c1")
                .call("A", "quote", "{'of':'flight'}")
                .came(17_000, "c2", "{'price':95}")
                .turn(20_000, "c2")
                .call("A", "book", "{'price':90}");

        assertThat(unseen.score().value(Metrics.STALE_USE)).hasValue(1);
        assertThat(other.score().value(Metrics.STALE_USE)).hasValue(1);
    }

    @Test
    void askingAgainWhileTheResultIsValidIsNeedless() {
        TraceScript trace = quoted(task().validFor("quote", 10_000))
                .turn(12_000, "c1")
                .call("A", "quote", "{'of':'flight'}")
                .turn(12_001)
                .call("A", "quote", "{'of':'flight'}");

        assertThat(trace.score().values())
                .containsEntry(Metrics.REFRESH_NEEDLESS, 1.0)
                .containsEntry(Metrics.CALLS_REDUNDANT, 1.0);
    }

    @Test
    void aRepeatedCallOfAToolWhoseResultsNeverEndIsRedundantOnly() {
        TraceScript trace =
                quoted(task().validFor("book", 10_000)).turn(20_000, "c1").call("A", "quote", "{'of':'flight'}");

        assertThat(trace.score().values())
                .containsEntry(Metrics.REFRESH_NEEDLESS, 0.0)
                .containsEntry(Metrics.CALLS_REDUNDANT, 1.0);
    }

    @Test
    void aToolMayBeKnownByItsWorld() {
        TaskScript task = TaskScript.thinking(1000)
                .subTask("A")
                .step("a1", "w_quote", "{}")
                .giving("{'price':90}")
                .step("a2", "book", "{'price':{'$ref':'a1#/price'}}")
                .validFor("quote", 10_000);
        TraceScript trace = task.trace()
                .turn(0)
                .call("A", "w_quote", "{}")
                .came(3000, "c1", "{'price':90}")
                .turn(13_000, "c1")
                .call("A", "book", "{'price':90}");

        assertThat(trace.score().value(Metrics.STALE_USE)).hasValue(1);
    }

    @Test
    void withoutValidityThereIsNothingToJudge() {
        assertThat(quoted(task()).score().values()).doesNotContainKeys(Metrics.STALE_USE, Metrics.REFRESH_NEEDLESS);
    }
}
