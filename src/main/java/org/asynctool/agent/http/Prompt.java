package org.asynctool.agent.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.asynctool.agent.protocol.ProtocolTools;

/**
 * What a model is told before an episode.
 *
 * @param label what stands for it in results, such as {@code protocol-v1}
 * @param text the text, with <code>{{wait}}</code>, <code>{{answer}}</code> and <code>{{finish}}</code> for the names of
 *     the tools
 */
record Prompt(String label, String text) {

    private static final String CURRENT = "protocol-v1";

    /** The current one of this library. */
    static Prompt current() {
        try (InputStream resource = Prompt.class.getResourceAsStream(CURRENT + ".md")) {
            if (resource == null) {
                throw new IllegalStateException(CURRENT + ".md is missing on the class path");
            }
            return new Prompt(CURRENT, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String with(ProtocolTools tools) {
        return text.replace("{{wait}}", tools.waitName())
                .replace("{{answer}}", tools.answerName())
                .replace("{{finish}}", tools.finishName());
    }
}
