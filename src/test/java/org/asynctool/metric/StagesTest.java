package org.asynctool.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.asynctool.testing.TaskScript;
import org.asynctool.testing.TraceScript;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static TaskScript task() {
        return TaskScript.thinking(1000).subTask("A");
    }

    private static TraceScript answered(TaskScript task, String text) {
        return task.trace().turn(0).answer("A", text);
    }

    @Test
    void checkpointsCountByTheirWeight() {
        TaskScript task = task().checkpoint("answers-politely", 3).checkpoint("no-apology", 1);

        assertThat(answered(task, "thank you").score().value(Metrics.SUBTASK_CHECKPOINTS))
                .hasValue(1);
        assertThat(answered(task, "sorry, thank you").score().value(Metrics.SUBTASK_CHECKPOINTS))
                .hasValue(0.75);
        assertThat(answered(task, "there").score().value(Metrics.SUBTASK_CHECKPOINTS))
                .hasValue(0.25);
    }

    @Test
    void checkpointsDoNotConcernSuccess() {
        TaskScript task = task().checkpoint("answers-politely", 1);

        assertThat(answered(task, "there").score().success()).isTrue();
    }

    @Test
    void withoutCheckpointsThereIsNoShareOfThem() {
        assertThat(answered(task(), "there").score().value(Metrics.SUBTASK_CHECKPOINTS))
                .isEmpty();
    }

    @Test
    void aCheckpointThatDoesNotExistIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answered(task().checkpoint("answers-polite", 1), "there")
                        .score())
                .withMessageStartingWith("there is no goal check 'answers-polite'; did you mean 'answers-politely'?");
    }

    @Test
    void aPersonsRunIsComparedWithTheMakespan() {
        assertThat(answered(task().human(4000), "there").score().value(Metrics.TIME_HUMAN))
                .hasValue(4);
        assertThat(answered(task(), "there").score().value(Metrics.TIME_HUMAN)).isEmpty();
    }
}
