package org.asynctool.agent.http.cassette;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** How requests are compared with recorded ones, and what must never be written. Immutable. */
@API(status = API.Status.EXPERIMENTAL)
public final class CassetteRules {

    /** The shortest secret, in characters: a shorter one would hide ordinary text. */
    public static final int MIN_SECRET_LENGTH = 6;

    private static final CassetteRules STANDARD = new CassetteRules(
            "http", Set.of("key", "api_key", "api-key", "apikey", "access_token", "token"), List.of(), List.of());

    private final String protocol;
    private final Set<String> volatileQuery;
    private final List<String> volatilePointers;
    private final List<String> secrets;

    private CassetteRules(
            String protocol, Set<String> volatileQuery, List<String> volatilePointers, List<String> secrets) {
        this.protocol = protocol;
        this.volatileQuery = volatileQuery;
        this.volatilePointers = volatilePointers;
        this.secrets = secrets;
    }

    /**
     * Returns the rules to begin with: protocol {@code http}, and of the URL only the usual names of keys are ignored
     * ({@code key}, {@code api_key}, {@code api-key}, {@code apikey}, {@code access_token}, {@code token}).
     *
     * @return the rules
     */
    public static CassetteRules standard() {
        return STANDARD;
    }

    /**
     * Names what the agent speaks. A file that was recorded with another protocol is refused.
     *
     * @param protocol name and version, such as {@code chat-completions 2}; compared as a whole
     * @return rules with it
     */
    public CassetteRules protocol(String protocol) {
        return new CassetteRules(protocol, volatileQuery, volatilePointers, secrets);
    }

    /**
     * Ignores parameters of the URL, such as the time of the request. They are not written either.
     *
     * @param names names of query parameters, as they stand in the URL
     * @return rules that ignore these too
     */
    public CassetteRules ignoringQuery(String... names) {
        Set<String> all = new TreeSet<>(volatileQuery);
        all.addAll(List.of(names));
        return new CassetteRules(protocol, all, volatilePointers, secrets);
    }

    /**
     * Ignores members of JSON bodies, such as an id that is made up for each request. They are not written either.
     *
     * @param pointers JSON pointers (RFC 6901) into the body; {@code *} stands for every element of a list:
     *     {@code /messages/*}{@code /id}
     * @return rules that ignore these too
     * @throws IllegalArgumentException if a pointer does not begin with {@code /}
     */
    public CassetteRules ignoringBody(String... pointers) {
        for (String pointer : pointers) {
            if (!pointer.startsWith("/")) {
                throw new IllegalArgumentException(
                        "a JSON pointer must begin with '/', such as /user, but was '" + pointer + "'");
            }
        }
        return new CassetteRules(protocol, volatileQuery, joined(volatilePointers, pointers), secrets);
    }

    /**
     * Hides values wherever they stand: URL, body, answer, error; plain, URL-encoded, in base64, escaped in JSON.
     * Values of headers that carry keys, cookies and organizations are hidden without being named here.
     *
     * @param secrets the values, each of {@value #MIN_SECRET_LENGTH} characters or more
     * @return rules that hide these too
     * @throws IllegalArgumentException if a value is too short; the message does not show it
     */
    public CassetteRules hiding(String... secrets) {
        for (String secret : secrets) {
            if (secret.length() < MIN_SECRET_LENGTH) {
                throw new IllegalArgumentException("a secret must have " + MIN_SECRET_LENGTH
                        + " characters or more, but one has " + secret.length() + ": it would hide ordinary text");
            }
        }
        return new CassetteRules(protocol, volatileQuery, volatilePointers, joined(this.secrets, secrets));
    }

    String protocol() {
        return protocol;
    }

    Set<String> volatileQuery() {
        return volatileQuery;
    }

    List<String> volatilePointers() {
        return volatilePointers;
    }

    List<String> secrets() {
        return secrets;
    }

    private static List<String> joined(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
