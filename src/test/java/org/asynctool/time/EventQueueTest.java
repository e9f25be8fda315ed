package org.asynctool.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventQueueTest {

    @Test
    @DisplayName("1.2: events come by time, and those of one instant in the order in which they were put in")
    void eventsComeByTimeThenByOrder() {
        UniformRandomProvider random = Seeds.random(1);
        EventQueue<int[]> queue = new EventQueue<>();
        for (int i = 0; i < 1000; i++) {
            int time = random.nextInt(20);
            queue.add(time, new int[] {time, i});
        }

        List<int[]> taken = new ArrayList<>();
        while (!queue.isEmpty()) {
            taken.add(queue.take());
        }

        for (int i = 1; i < taken.size(); i++) {
            int[] before = taken.get(i - 1);
            int[] next = taken.get(i);
            assertThat(before[0] < next[0] || before[0] == next[0] && before[1] < next[1])
                    .as("%d@%d before %d@%d", before[1], before[0], next[1], next[0])
                    .isTrue();
        }
    }

    @Test
    void emptyQueueHasNoNextMoment() {
        EventQueue<String> queue = new EventQueue<>();

        assertThat(queue.nextMillis()).isEqualTo(VirtualTime.NEVER);
        Assertions.assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(queue::take);
    }

    @Test
    void eventBeforeTheBeginningIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventQueue<String>().add(-1, "early"))
                .withMessage("time of an event must not be negative, but was -1 ms");
    }
}
