package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
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

    /** Anything shorter is no key, and would hide ordinary text. */
    private static final int SHORTEST = 4;

    /** Names of headers that carry keys. */
    private static final Pattern SECRET = Pattern.compile("(?i)authorization|key|token|secret");

    /** Hides keys from a text that a server wrote. */
    String withoutKey(String text) {
        List<String> secrets = new ArrayList<>();
        key.ifPresent(secrets::add);
        headers.forEach((name, value) -> {
            if (SECRET.matcher(name).find()) {
                secrets.add(value.substring(value.indexOf(' ') + 1));
            }
        });
        String shown = text;
        for (String secret : secrets) {
            shown = secret.length() < SHORTEST ? shown : shown.replace(secret, "***");
        }
        return shown;
    }

    @Override
    public String toString() {
        return "ChatSettings[" + baseUrl + ", " + model + "]";
    }
}
