package org.asynctool.agent.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;

/** Names what went wrong below the level of replies. The messages continue "the answer of (URL) ". */
final class Failures {

    private static final int SHOWN = 300;

    private Failures() {}

    /**
     * Names a status that is no success.
     *
     * @param body the beginning of the body, without the key
     */
    static ChatException of(Response response, String body) {
        return new ChatException(
                kind(response.code()),
                "has status " + response.code() + hint(response) + ": " + Excerpt.of(body.strip(), SHOWN),
                null,
                OptionalInt.of(response.code()),
                RetryAfter.millis(response));
    }

    /**
     * Names an error that the server tells of in an answer that began well.
     *
     * @param where where in the answer, with a blank before it
     */
    static ChatException told(String where, JsonNode error) {
        return new ChatException(
                Kind.SERVER_ERROR, "tells of an error" + where + ": " + Excerpt.of(Json.write(error), SHOWN));
    }

    /** Names an error in the midst of a stream. */
    static ChatException inStream(JsonNode error) {
        return told(" in its stream", error);
    }

    /**
     * Names what the network did.
     *
     * @param answered whether the answer had begun
     */
    static ChatException of(IOException e, boolean answered) {
        Kind early = answered ? Kind.BROKEN_STREAM : Kind.NO_CONNECTION;
        Kind kind = e instanceof InterruptedIOException ? Kind.TIMEOUT : early;
        return new ChatException(kind, "did not come: " + e, e);
    }

    /** An interceptor may have reasons of its own to give up, which no further attempt takes away. */
    static boolean ofTheNetwork(IOException e) {
        return Stream.of("java.", "javax.", "okhttp3.", "okio.")
                .anyMatch(prefix -> e.getClass().getName().startsWith(prefix));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 408 -> Kind.TIMEOUT;
            case 429 -> Kind.RATE_LIMIT;
            default -> status >= 500 ? Kind.SERVER_ERROR : Kind.BAD_REQUEST;
        };
    }

    private static String hint(Response response) {
        return switch (response.code()) {
            case 401, 403 -> "; look at the API key";
            case 404 -> "; look at the base URL and the model";
            case 301, 302, 303, 307, 308 -> "; it sends us to " + target(response) + ", give that as the base URL";
            default -> "";
        };
    }

    private static String target(Response response) {
        HttpUrl target = response.request().url().resolve(response.header("Location", ""));
        return target == null ? "nowhere" : Urls.shown(target);
    }
}
