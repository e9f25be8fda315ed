package org.asynctool.agent.http;

import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/** How the requests of an agent are sent, as far as a builder was told so far. */
final class Transport {

    private static final long MOST_BYTES = 16 * 1024 * 1024;

    private final ChatLimits.Builder ownLimits = ChatLimits.builder();
    private boolean limited;
    private Optional<ChatLimits> sharedLimits = Optional.empty();
    private OkHttpClient http = new OkHttpClient();
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofMinutes(2);
    private Duration totalTimeout = Duration.ofMinutes(10);
    private Patience patience = Patience.DEFAULT;
    private Patience.Pause pause = Thread::sleep;
    private long mostBytes = MOST_BYTES;

    void http(OkHttpClient client) {
        http = client;
    }

    void connectTimeout(Duration most) {
        connectTimeout = aboveZero(most);
    }

    void readTimeout(Duration most) {
        readTimeout = aboveZero(most);
    }

    void totalTimeout(Duration most) {
        totalTimeout = aboveZero(most);
    }

    void attempts(int most) {
        patience = new Patience(most, patience.firstMillis(), patience.mostMillis());
    }

    void patience(Patience other) {
        patience = other;
    }

    void pause(Patience.Pause other) {
        pause = other;
    }

    void mostBytes(long most) {
        mostBytes = most;
    }

    void clock(Ticker other, Duration minute) {
        ownLimits.clock(other, minute);
    }

    /** Limits of this agent alone, to be changed. */
    ChatLimits.Builder ownLimits() {
        limited = true;
        return ownLimits;
    }

    void sharedLimits(ChatLimits shared) {
        sharedLimits = Optional.of(shared);
    }

    OkHttpClient client() {
        return SingleAttempts.of(http)
                .socketFactory(sockets())
                .connectTimeout(connectTimeout)
                .readTimeout(readTimeout)
                .callTimeout(totalTimeout)
                .build();
    }

    private SocketFactory sockets() {
        SocketFactory own = http.socketFactory();
        return own.equals(SocketFactory.getDefault()) ? new NoDelaySockets() : own;
    }

    /**
     * Returns what is borne.
     *
     * @param replays whether no request is ever sent, so that none needs leave
     * @throws IllegalStateException if there are limits of this agent and shared ones
     */
    ModelClient.Endurance endurance(boolean replays) {
        if (sharedLimits.isPresent() && limited) {
            throw new IllegalStateException("limits(...) stands for concurrentRequests, requestsPerMinute and"
                    + " tokensPerMinute; name each limit in one place only");
        }
        ChatLimits limits = replays ? ChatLimits.builder().build() : sharedLimits.orElseGet(ownLimits::build);
        return new ModelClient.Endurance(patience, pause, limits.limiter(), mostBytes);
    }

    private static Duration aboveZero(Duration most) {
        if (most.isNegative() || most.isZero()) {
            throw new IllegalArgumentException("a time-out must be above 0, but was " + most);
        }
        return most;
    }
}
