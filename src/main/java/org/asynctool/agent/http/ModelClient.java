package org.asynctool.agent.http;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.asynctool.agent.Usage;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Asks a model, again if need be. Shared by all episodes of an agent. */
final class ModelClient {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient http;
    private final ChatSettings settings;
    private final Dialect dialect;
    private final Endurance endurance;
    private final AnswerReader answers;
    private final HttpUrl url;

    /**
     * A reply, and how long the attempt that brought it took.
     *
     * @param reply the reply
     * @param tookMillis milliseconds on the machine's clock, from the request to the end of the answer
     */
    record Exchange(Reply reply, long tookMillis) {}

    /**
     * How much is borne.
     *
     * @param patience how often and when a request is tried again
     * @param pause how to wait in between
     * @param limiter gives leave to each attempt
     * @param mostBytes the most bytes of an answer
     */
    record Endurance(Patience patience, Patience.Pause pause, Limiter limiter, long mostBytes) {}

    ModelClient(OkHttpClient http, ChatSettings settings, Dialect dialect, Endurance endurance) {
        this.http = http;
        this.settings = settings;
        this.dialect = dialect;
        this.endurance = endurance;
        answers = new AnswerReader(dialect, endurance.mostBytes(), settings.secrets()::hideIn);
        url = settings.baseUrl().newBuilder().addPathSegments(dialect.path()).build();
    }

    /** Returns a client whose requests go through an interceptor, and count among those of this one. */
    ModelClient through(Interceptor interceptor) {
        return new ModelClient(http.newBuilder().addInterceptor(interceptor).build(), settings, dialect, endurance);
    }

    /** Returns what tells how long an episode has waited; to be given with each of its requests. */
    Waiting waiting() {
        return new Waiting(endurance.limiter().ticker());
    }

    /**
     * Asks for the next reply.
     *
     * @param seed decides how long to wait between attempts
     * @param waiting counts the time that passes while no request is on its way
     */
    Exchange ask(Conversation conversation, long seed, Waiting waiting) throws IOException, InterruptedException {
        Request request = request(conversation);
        Attempts failed = new Attempts(endurance.limiter().ticker());
        while (true) {
            try {
                return attempt(request, conversation.ids(), waiting);
            } catch (ChatException e) {
                rest(failed, e, seed, waiting);
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

    /** Waits before the next attempt; the pause that a server asks for is one for all requests. */
    private void rest(Attempts failed, ChatException last, long seed, Waiting waiting)
            throws IOException, InterruptedException {
        Patience patience = endurance.patience();
        int attempt = failed.add(last);
        last.retryAfterMillis().stream()
                .filter(millis -> millis <= patience.mostMillis())
                .forEach(endurance.limiter()::pause);
        if (!patience.allowsAfter(attempt, last)) {
            throw named(last, failed);
        }
        waiting.during(() -> endurance.pause().millis(patience.millis(seed, attempt, last)));
    }

    private Exchange attempt(Request request, CallIds ids, Waiting waiting) throws IOException, InterruptedException {
        long estimate = Tokens.estimate(request, settings.maxTokens());
        try (Limiter.Permit permit = waiting.until(() -> endurance.limiter().take(estimate))) {
            long began = endurance.limiter().ticker().nanos();
            Reply reply = reply(request, ids);
            reply.usage().map(Usage::total).ifPresent(permit::took);
            return new Exchange(reply, endurance.limiter().ticker().millisSince(began));
        }
    }

    private Reply reply(Request request, CallIds ids) throws IOException, InterruptedException {
        Call call = http.newCall(request);
        try {
            return CancelOnInterrupt.during(call, () -> reply(call, ids));
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while the model was asked");
            }
            throw e;
        }
    }

    private Reply reply(Call call, CallIds ids) throws IOException {
        boolean answered = false;
        try (Response response = call.execute()) {
            answered = true;
            if (!response.isSuccessful()) {
                throw Failures.of(response, settings.withoutSecrets(answers.beginning(response)));
            }
            return answers.read(response, ids);
        } catch (ChatException e) {
            throw e;
        } catch (IOException e) {
            throw Failures.ofTheNetwork(e) ? Failures.of(e, answered) : e;
        }
    }

    /** Says of whose answer a message tells and what to do, without the key that some servers repeat. */
    private ChatException named(ChatException e, Attempts failed) {
        String what = settings.withoutSecrets(String.valueOf(e.getMessage()));
        String message = "the answer of %s (%s) at %s %s (%s)%s. %s."
                .formatted(
                        settings.model(),
                        dialect.provider(),
                        Urls.shown(url),
                        what,
                        failed,
                        tooLongAPause(e),
                        e.kind().advice());
        return new ChatException(e.kind(), message, harmless(e.getCause()), e.status(), OptionalLong.empty());
    }

    /** Causes are printed with their messages, which cannot be changed. */
    private @Nullable Throwable harmless(@Nullable Throwable cause) {
        String text = String.valueOf(cause);
        return settings.withoutSecrets(text).equals(text) ? cause : null;
    }

    private String tooLongAPause(ChatException e) {
        long asked = e.retryAfterMillis().orElse(0);
        long most = endurance.patience().mostMillis();
        return asked <= most
                ? ""
                : "; it asks for a pause of %d s, and at most %d s are waited"
                        .formatted(TimeUnit.MILLISECONDS.toSeconds(asked), TimeUnit.MILLISECONDS.toSeconds(most));
    }
}
