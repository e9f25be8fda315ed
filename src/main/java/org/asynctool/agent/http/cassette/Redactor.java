package org.asynctool.agent.http.cassette;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asynctool.json.Json;
import org.asynctool.json.JsonLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces secrets by {@value #REDACTED}; learns new ones while an episode runs. Used by several threads. */
final class Redactor {

    static final String REDACTED = "«redacted»";

    /** Matches nothing. */
    private static final Pattern NONE = Pattern.compile("(?!)");

    private static final String REPLACEMENT = Matcher.quoteReplacement(REDACTED);

    private final Set<String> secrets = new LinkedHashSet<>();
    private volatile Pattern forms = NONE;

    Redactor(Collection<String> declared) {
        learn(declared);
    }

    synchronized void learn(Collection<String> more) {
        if (secrets.addAll(more)) {
            forms = Pattern.compile(secrets.stream()
                    // The longest first: one may begin with another.
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(SecretForms::expression)
                    .collect(Collectors.joining("|")));
        }
    }

    String text(String text) {
        return forms.matcher(text).replaceAll(REPLACEMENT);
    }

    boolean finds(String text) {
        return forms.matcher(text).find();
    }

    /** Returns a copy in which names, texts and numbers are free of secrets. */
    JsonNode json(JsonNode value) {
        if (value.isObject()) {
            ObjectNode copy = Json.mapper().createObjectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                copy.set(text(member.getKey()), json(member.getValue()));
            }
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = Json.mapper().createArrayNode();
            value.forEach(element -> copy.add(json(element)));
            return copy;
        }
        String written = value.isString() ? value.stringValue() : Json.write(value);
        return finds(written) ? Json.of(text(written)) : value;
    }

    /** Returns a body without secrets; JSON stays JSON. */
    byte[] body(byte[] body) {
        Optional<String> text = Bodies.text(body);
        if (text.isEmpty()) {
            String bytes = new String(body, StandardCharsets.ISO_8859_1);
            return finds(bytes) ? text(bytes).getBytes(StandardCharsets.ISO_8859_1) : body;
        }
        return finds(text.get()) ? redacted(text.get()).getBytes(StandardCharsets.UTF_8) : body;
    }

    private String redacted(String text) {
        return Bodies.json(text).map(value -> JsonLine.of(json(value))).orElseGet(() -> text(text));
    }

    boolean finds(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (finds(String.valueOf(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the failure itself, or one without secrets that says the same. */
    IOException failure(IOException failure) {
        return finds(failure) ? new IOException(text(failure.toString())) : failure;
    }
}
