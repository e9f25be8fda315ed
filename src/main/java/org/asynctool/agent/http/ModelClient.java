package org.asynctool.agent.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.node.ObjectNode;

/** Asks a model, again if need be. Shared by all episodes of an agent. */
final class ModelClient {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient http;
    private final ChatSettings settings;
    private final Dialect dialect;
    private final Patience patience;
    private final Patience.Pause pause;
    private final Semaphore places;
    private final AnswerReader answers;
    private final HttpUrl url;

    /**
     * A reply, and how long the attempt that brought it took.
     *
     * @param reply the reply
     * @param tookMillis milliseconds on the machine's clock, from the request to the end of the answer
     */
    record Exchange(Reply reply, long tookMillis) {}

    ModelClient(OkHttpClient http, ChatSettings settings, Dialect dialect, Endurance endurance) {
        this.http = http;
        this.settings = settings;
        this.dialect = dialect;
        patience = endurance.patience();
        pause = endurance.pause();
        places = new Semaphore(endurance.concurrentRequests(), true);
        answers = new AnswerReader(dialect, endurance.mostBytes());
        url = settings.baseUrl().newBuilder().addPathSegments(dialect.path()).build();
    }

    /**
     * How much is borne.
     *
     * @param patience how often and when a request is tried again
     * @param pause how to wait in between
     * @param concurrentRequests the most requests at once, 1 or more
     * @param mostBytes the most bytes of an answer
     */
    record Endurance(Patience patience, Patience.Pause pause, int concurrentRequests, long mostBytes) {}

    /**
     * Asks for the next reply.
     *
     * @param seed decides how long to wait between attempts
     */
    Exchange ask(Conversation conversation, long seed) throws IOException, InterruptedException {
        Request request = request(conversation);
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(request);
            } catch (ChatException e) {
                if (!patience.allowsAfter(attempt, e)) {
                    throw named(e).after(attempt);
                }
                pause.millis(patience.millis(seed, attempt, e));
            }
        }
    }

    void close() {
        http.connectionPool().evictAll();
    }

    private Request request(Conversation conversation) {
        ObjectNode body = dialect.body(settings, conversation);
        body.setAll(settings.extra());
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.create(Json.write(body), JSON));
        settings.key().ifPresent(key -> dialect.sign(request, key));
        settings.headers().forEach(request::header);
        return request.build();
    }

    private Exchange attempt(Request request) throws IOException, InterruptedException {
        places.acquire();
        try {
            long began = System.nanoTime();
            Reply reply = reply(request);
            return new Exchange(reply, (System.nanoTime() - began) / 1_000_000);
        } finally {
            places.release();
        }
    }

    private Reply reply(Request request) throws IOException, InterruptedException {
        boolean answered = false;
        try (Response response = http.newCall(request).execute()) {
            answered = true;
            if (!response.isSuccessful()) {
                throw failure(response, settings.withoutKey(answers.beginning(response)));
            }
            return answers.read(response);
        } catch (ChatException e) {
            throw e;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while the model was asked");
            }
            throw ofTheNetwork(e) ? failure(e, answered) : e;
        }
    }

    private static ChatException failure(Response response, String body) {
        int code = response.code();
        Kind kind = code == 408
                ? Kind.TIMEOUT
                : code == 429 ? Kind.RATE_LIMIT : code >= 500 ? Kind.SERVER_ERROR : Kind.BAD_REQUEST;
        String hint = code == 401 || code == 403
                ? "; look at the API key"
                : code == 404 ? "; look at the base URL and the model" : "";
        return new ChatException(
                kind,
                "has status " + code + hint + ": " + Excerpt.of(body.strip(), 300),
                null,
                Patience.retryAfter(response));
    }

    /** An interceptor may have reasons of its own to give up, which no further attempt takes away. */
    private static boolean ofTheNetwork(IOException e) {
        return Stream.of("java.", "javax.", "okhttp3.", "okio.")
                .anyMatch(prefix -> e.getClass().getName().startsWith(prefix));
    }

    private static ChatException failure(IOException e, boolean answered) {
        Kind kind =
                e instanceof InterruptedIOException ? Kind.TIMEOUT : answered ? Kind.BROKEN_STREAM : Kind.NO_CONNECTION;
        return new ChatException(kind, "did not come: " + e, e, OptionalLong.empty());
    }

    /** Says of whose answer a message tells, without the key that some servers repeat. */
    private ChatException named(ChatException e) {
        String message = "the answer of " + url + " " + settings.withoutKey(String.valueOf(e.getMessage()));
        return new ChatException(e.kind(), message, e.getCause(), OptionalLong.empty());
    }
}
