package org.asynctool.agent.http.cassette;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Secrets of a request or its answer that stand where secrets usually stand. */
final class SecretHeaders {

    /** Shorter values are seldom secrets, and would hide ordinary text. */
    private static final int MIN_LENGTH = 8;

    private static final Pattern SECRET =
            Pattern.compile("auth|key|token|secret|credential|passw|session|signature|cookie|organi[sz]ation|project");

    private SecretHeaders() {}

    static List<String> in(Request request, Set<String> volatileQuery) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < request.headers().size(); i++) {
            addHeader(
                    request.headers().name(i).toLowerCase(Locale.ROOT),
                    request.headers().value(i),
                    found);
        }
        HttpUrl url = request.url();
        found.add(url.password());
        for (int i = 0; i < url.querySize(); i++) {
            if (volatileQuery.contains(url.queryParameterName(i)) && isSecret(url.queryParameterName(i))) {
                found.add(String.valueOf(url.queryParameterValue(i)));
            }
        }
        return longEnough(found);
    }

    /** Returns the cookies that are set; what else is a secret in an answer has to be declared. */
    static List<String> in(Response response) {
        return longEnough(response.headers("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .map(SecretHeaders::cookieValue)
                .toList());
    }

    private static void addHeader(String name, String value, List<String> found) {
        if (SECRET.matcher(name).find()) {
            found.add(value);
        }
        if (name.contains("authorization")) {
            addCredentials(value.substring(value.indexOf(' ') + 1), found);
        }
        if (name.contains("cookie")) {
            Stream.of(value.split(";\\s*")).map(SecretHeaders::cookieValue).forEach(found::add);
        }
    }

    private static boolean isSecret(String queryName) {
        return queryName.equals("key")
                || SECRET.matcher(queryName.replace('_', '-').toLowerCase(Locale.ROOT))
                        .find();
    }

    private static void addCredentials(String credentials, List<String> found) {
        found.add(credentials);
        try {
            String decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            if (decoded.indexOf(':') >= 0) {
                found.add(decoded.substring(decoded.indexOf(':') + 1));
            }
        } catch (IllegalArgumentException e) {
            // Not base64: a key, and no password in it.
        }
    }

    private static String cookieValue(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    private static List<String> longEnough(List<String> values) {
        return values.stream().filter(value -> value.length() >= MIN_LENGTH).toList();
    }
}
