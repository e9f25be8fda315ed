package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedleTest {

    @Test
    void findsWhatContainsFinds() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random, 12);
            String sought = randomText(random, 5);
            assertThat(new Needle(sought).isIn(text))
                    .as("'%s' in '%s'", sought, text)
                    .isEqualTo(text.contains(sought));
        }
    }

    @Test
    void findsNoHalfCharacters() {
        assertThat(new Needle("\uDE00").isIn("😀")).isFalse();
        assertThat(new Needle("😀").isIn("x😀")).isTrue();
    }

    private static String randomText(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(2)));
        }
        return text.toString();
    }
}
