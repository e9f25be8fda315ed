package org.asynctool.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aTextUpToTheBoundStaysAsItIs() {
        assertThat(Excerpt.of("", 1)).isEmpty();
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
    }

    @Test
    void aLongerOneIsCutAndTellsItsLength() {
        assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc... (4 characters)");
    }

    @Test
    void aPairOfSurrogatesIsNeverCut() {
        assertThat(Excerpt.of("ab\ud83d\ude00", 3)).isEqualTo("ab... (4 characters)");
        assertThat(Excerpt.of("\ud83d\ude00ab", 2)).isEqualTo("\ud83d\ude00... (4 characters)");
    }
}
