package org.asynctool.agent.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/**
 * What a model in a tool loop is told before an episode.
 *
 * @param label what stands for it in results, such as {@code loop-v1}
 * @param text the text, with <code>{{answer}}</code> for the name of the tool
 */
@API(status = API.Status.INTERNAL)
public record LoopPrompt(String label, String text) {

    private static final String CURRENT = "loop-v1";

    /**
     * Returns the current one of this library.
     *
     * @return the prompt
     */
    public static LoopPrompt current() {
        try (InputStream resource = LoopPrompt.class.getResourceAsStream(CURRENT + ".md")) {
            if (resource == null) {
                throw new IllegalStateException(CURRENT + ".md is missing on the class path");
            }
            return new LoopPrompt(CURRENT, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text for a tool of some name. */
    String with(String answerName) {
        return text.replace("{{answer}}", answerName);
    }
}
