package org.asynctool.agent.http;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
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
        ObjectNode extra) {

    private static final int SHORTEST_SECRET = 8;

    /** Hides from a text that a server wrote what is nobody's business: the key, and what else may be one. */
    String withoutSecrets(String text) {
        String hidden = text;
        for (String secret : secrets().toList()) {
            hidden = hidden.replace(secret, "***");
        }
        return hidden;
    }

    /** Shorter values of headers and of the URL are seldom secrets, and would hide ordinary text. */
    private Stream<String> secrets() {
        Stream<String> others = Stream.of(
                        headers.values().stream().map(value -> value.substring(value.indexOf(' ') + 1)),
                        Stream.of(baseUrl.password()),
                        baseUrl.queryParameterNames().stream()
                                .flatMap(name -> baseUrl.queryParameterValues(name).stream()))
                .flatMap(Function.identity())
                .filter(value -> value != null && value.length() >= SHORTEST_SECRET);
        return Stream.concat(key.stream().filter(value -> !value.isEmpty()), others);
    }

    @Override
    public String toString() {
        return "ChatSettings[" + Urls.shown(baseUrl) + ", " + model + "]";
    }
}
