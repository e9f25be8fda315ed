package org.asynctool.world.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.asynctool.world.ToolException;
import org.junit.jupiter.api.Test;

/** Texts that are almost of a format are read, or refused with a message, whatever is wrong with them. */
class BrokenTextsTest {

    private static final int ROUNDS = 5_000;

    private static final String DAMAGE = "<>&;!?[]{}\"'/=:,-.#\\ \n\0\u0001\ud83c\udf40a0e+";

    private static final List<Document> SOUND = List.of(
            new Document("xml", "<?xml version='1.0'?><!-- c --><a x='1'><b>&lt;&#65;</b><![CDATA[x]]><c/>t</a>"),
            new Document("json", "{\"a\": [1.5e3, true, null, \"\\u0041\\n\"], \"b\": {}}"),
            new Document("csv", "a,b\n\"x\"\"y\",1\n,\n"));

    private final Random random = new Random(3);

    @Test
    void brokenTextsAreRefusedWithAMessage() {
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Document sound = SOUND.get(i % SOUND.size());
            String content = damaged(sound.content());
            try {
                Document.of(sound.format(), content);
            } catch (ToolException e) {
                refused++;
                assertThat(e.getMessage()).isNotBlank().doesNotContain("jackson", "wstx", "Exception");
            } catch (RuntimeException e) {
                throw new AssertionError("round " + i + ": " + content, e);
            }
        }
        assertThat(refused).isBetween(ROUNDS / 4, ROUNDS - ROUNDS / 20);
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(damaged.length());
            if (random.nextBoolean()) {
                damaged.setCharAt(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            } else {
                damaged.delete(at, Math.min(damaged.length() - 1, at + 1 + random.nextInt(3)));
            }
        }
        return damaged.toString();
    }
}
