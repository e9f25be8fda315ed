package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private static final int SHORTEST_SECRET = 8;
    private static final String HIDDEN = "«redacted»";

    /**
     * Hides from a text that a server wrote what is nobody's business: what looks like a secret in all of its forms, and the
     * key and what else may be one as they are.
     */
    String withoutSecrets(String text) {
        String hidden = secrets.hideIn(text);
        for (String secret : hidden().toList()) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        return hidden;
    }

    /**
     * Shorter values of headers and of the URL are seldom secrets, and would hide ordinary text. The longest is hidden
     * first: another may be a part of it.
     */
    private Stream<String> hidden() {
        Stream<String> others = Stream.of(
                        headers.values().stream().map(value -> value.substring(value.indexOf(' ') + 1)),
                        Stream.of(baseUrl.password()),
                        baseUrl.queryParameterNames().stream()
                                .flatMap(name -> baseUrl.queryParameterValues(name).stream()))
                .flatMap(Function.identity())
                .filter(value -> value != null && value.length() >= SHORTEST_SECRET);
        return Stream.concat(key.stream().filter(value -> !value.isEmpty()), others)
                .sorted(Comparator.comparingInt(String::length).reversed());
    }

    /** What tells results apart that were got with other settings, or with another bound of what is shown. */
    List<String> labels(ContextRules context) {
        List<String> labels = new ArrayList<>();
        temperature.ifPresent(value -> labels.add("temperature " + value));
        seed.ifPresent(value -> labels.add("seed " + value));
        labels.addAll(context.labels());
        return labels;
    }

    @Override
    public String toString() {
        return "ChatSettings[" + Urls.shown(baseUrl) + ", " + model + "]";
    }
}
