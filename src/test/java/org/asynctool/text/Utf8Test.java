package org.asynctool.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void theLengthIsThatOfTheBytes() {
        UniformRandomProvider random = Seeds.random(3);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append(new String[] {"a", "\u007f", "\u0080", "\u07ff", "\u0800", "\uffff", "\ud83d\ude00"}
                        [random.nextInt(7)]);
            }
            assertThat(Utf8.length(text.toString())).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8).length);
        }
    }
}
