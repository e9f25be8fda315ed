package org.asynctool.agent.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.asynctool.agent.protocol.ProtocolTools;

/**
 * What a client is told before an episode.
 *
 * @param label what stands for it in results, such as {@code mcp-v1}
 * @param text the text, with <code>{{wait}}</code>, <code>{{answer}}</code>, <code>{{finish}}</code> and
 *     <code>{{briefing}}</code> for the names of the tools
 */
record McpPrompt(String label, String text) {

    private static final String CURRENT = "mcp-v1";

    /** The current one of this library. */
    static McpPrompt current() {
        try (InputStream resource = McpPrompt.class.getResourceAsStream(CURRENT + ".md")) {
            if (resource == null) {
                throw new IllegalStateException(CURRENT + ".md is missing on the class path");
            }
            return new McpPrompt(CURRENT, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String with(ProtocolTools tools, String briefing) {
        return text.replace("{{wait}}", tools.waitName())
                .replace("{{answer}}", tools.answerName())
                .replace("{{finish}}", tools.finishName())
                .replace("{{briefing}}", briefing);
    }
}
