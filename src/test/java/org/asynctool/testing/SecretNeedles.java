package org.asynctool.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asynctool.json.Json;

/** What to look for where a secret must not stand. */
public final class SecretNeedles {

    private SecretNeedles() {}

    /** The forms in which programs write a secret. */
    public static Set<String> forms(String secret) {
        String json = json(secret);
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        Set<String> forms = new LinkedHashSet<>(
                List.of(secret, json, json(json), json.replace("/", "\\/"), escapes(secret), percent));
        forms.add(Pattern.compile("%..")
                .matcher(percent)
                .replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT)));
        forms.add(json(escapes(secret)));
        forms.add(percent.replace("+", "%20"));
        forms.add(percent.replace("%2F", "/"));
        forms.add(percent.replace("%", "%25"));
        for (String around : List.of("", "u:", "uv")) {
            byte[] bytes = (around + secret + around).getBytes(StandardCharsets.UTF_8);
            forms.add(Base64.getEncoder().encodeToString(bytes));
            forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return forms;
    }

    /** What must not be found: for base64 the characters that tell of the secret alone. */
    public static Stream<String> of(String secret) {
        return forms(secret).stream()
                .map(form -> form.length() > 12 && !form.contains("%") ? form.substring(3, form.length() - 4) : form);
    }

    private static String json(String text) {
        String quoted = Json.write(Json.of(text));
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String escapes(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append(String.format("\\u%04X", unit)));
        return escaped.toString();
    }
}
