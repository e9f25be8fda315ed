package org.asynctool.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void onlyOneIsOne() {
        assertThat(Count.of(0, "task")).isEqualTo("0 tasks");
        assertThat(Count.of(1, "task")).isEqualTo("1 task");
        assertThat(Count.of(2, "more task")).isEqualTo("2 more tasks");
    }
}
