package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asynctool.agent.http.SlidingWindow.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In no span of its length is more spent than allowed, and nothing waits longer than that takes. */
class SlidingWindowTest {

    private static final long LENGTH = 60;
    private static final long MOST = 100;

    /** What was spent, by the book: with a list of everything. */
    private record Spent(long at, long amount) {}

    @ParameterizedTest
    @ValueSource(longs = {0, -1_000, Long.MAX_VALUE - 500})
    void neverSpendsMoreThanAllowedAndNeverWaitsInVain(long start) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            SlidingWindow window = new SlidingWindow(MOST, LENGTH);
            List<Spent> spent = new ArrayList<>();
            long now = start;
            for (int i = 0; i < 100; i++) {
                now += random.nextInt(20);
                long amount = 1 + random.nextInt(50);
                long wait = window.nanosUntilRoomFor(amount, now);
                assertThat(within(spent, now + wait) + amount).isLessThanOrEqualTo(MOST);
                assertThat(wait == 0 || within(spent, now + wait - 1) + amount > MOST)
                        .isTrue();
                now += wait;
                window.spend(amount, now);
                spent.add(new Spent(now, amount));
            }
        }
    }

    private static long within(List<Spent> spent, long now) {
        return spent.stream()
                .filter(one -> now - one.at() < LENGTH)
                .mapToLong(Spent::amount)
                .sum();
    }

    @Test
    void whatIsMoreThanAllowedAtAllGoesAlone() {
        SlidingWindow window = new SlidingWindow(MOST, LENGTH);
        assertThat(window.nanosUntilRoomFor(1_000, 0)).isZero();

        window.spend(1_000, 0);
        assertThat(window.nanosUntilRoomFor(1, 10)).isEqualTo(50);
        assertThat(window.nanosUntilRoomFor(1_000, 60)).isZero();
    }

    @Test
    void anEstimateIsReplacedByWhatItWas() {
        SlidingWindow window = new SlidingWindow(MOST, LENGTH);
        Entry entry = window.spend(90, 0);
        assertThat(window.nanosUntilRoomFor(50, 1)).isEqualTo(59);

        window.correct(entry, 30, 1);
        assertThat(window.nanosUntilRoomFor(50, 1)).isZero();

        window.correct(entry, 100, 1);
        assertThat(window.nanosUntilRoomFor(50, 1)).isEqualTo(59);
    }

    @Test
    void aCorrectionThatComesTooLateChangesNothing() {
        SlidingWindow window = new SlidingWindow(MOST, LENGTH);
        Entry entry = window.spend(90, 0);

        window.correct(entry, 10, 60);

        assertThat(window.nanosUntilRoomFor(MOST, 60)).isZero();
        window.spend(MOST, 60);
        assertThat(window.nanosUntilRoomFor(1, 61)).isEqualTo(59);
    }
}
