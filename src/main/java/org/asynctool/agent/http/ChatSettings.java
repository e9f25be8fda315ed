package org.asynctool.agent.http;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import org.asynctool.agent.http.cassette.Secrets;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of whom.
 *
 * @param baseUrl where the server is
 * @param key the key; empty for servers that want none
 * @param model name of the model
 * @param temperature how freely it draws; empty for the server's default
 * @param seed what it draws with; empty for the server's default
 * @param maxTokens the most tokens of a reply; empty for the server's default
 * @param streaming whether replies come in pieces
 * @param headers further headers
 * @param extra further members of each request; they win over those this package writes
 * @param secrets those that each request carries
 */
record ChatSettings(
        HttpUrl baseUrl,
        Optional<String> key,
        String model,
        OptionalDouble temperature,
        OptionalLong seed,
        OptionalLong maxTokens,
        boolean streaming,
        Map<String, String> headers,
        ObjectNode extra,
        Secrets secrets) {

    /** Hides a key from a text that a server wrote. */
    String withoutKey(String text) {
        return secrets.hideIn(text);
    }

    @Override
    public String toString() {
        return "ChatSettings[" + baseUrl + ", " + model + "]";
    }
}
