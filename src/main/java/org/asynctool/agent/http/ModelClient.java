package org.asynctool.agent.http;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.asynctool.json.Json;
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

    private ModelClient(ModelClient other, OkHttpClient http) {
        this.http = http;
        settings = other.settings;
        dialect = other.dialect;
        patience = other.patience;
        pause = other.pause;
        places = other.places;
        answers = other.answers;
        url = other.url;
    }

    /** Returns a client whose requests go through an interceptor, and count among those of this one. */
    ModelClient through(Interceptor interceptor) {
        return new ModelClient(
                this, http.newBuilder().addInterceptor(interceptor).build());
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
        CallIds ids = conversation.ids();
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(request, ids);
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
        settings.extra().properties().forEach(member -> {
            if (member.getValue().isNull()) {
                body.remove(member.getKey());
            } else {
                body.set(member.getKey(), member.getValue());
            }
        });
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.create(Json.write(body), JSON));
        dialect.head(request, settings.key());
        settings.headers().forEach(request::header);
        return request.build();
    }

    private Exchange attempt(Request request, CallIds ids) throws IOException, InterruptedException {
        places.acquire();
        try {
            long began = System.nanoTime();
            Reply reply = reply(request, ids);
            return new Exchange(reply, (System.nanoTime() - began) / 1_000_000);
        } finally {
            places.release();
        }
    }

    private Reply reply(Request request, CallIds ids) throws IOException, InterruptedException {
        boolean answered = false;
        try (Response response = http.newCall(request).execute()) {
            answered = true;
            if (!response.isSuccessful()) {
                throw Failures.of(response, settings.withoutKey(answers.beginning(response)));
            }
            return answers.read(response, ids);
        } catch (ChatException e) {
            throw e;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while the model was asked");
            }
            throw Failures.ofTheNetwork(e) ? Failures.of(e, answered) : e;
        }
    }

    /** Says of whose answer a message tells, without keys: some servers repeat them, and some URLs hold them. */
    private ChatException named(ChatException e) {
        HttpUrl shown = url.newBuilder().username("").password("").query(null).build();
        String message = "the answer of " + shown + " " + settings.withoutKey(String.valueOf(e.getMessage()));
        return new ChatException(e.kind(), message, e.getCause(), OptionalLong.empty());
    }
}
