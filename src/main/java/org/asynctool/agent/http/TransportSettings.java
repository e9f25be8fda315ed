package org.asynctool.agent.http;

import java.time.Duration;
import okhttp3.OkHttpClient;

/**
 * How requests are sent: the part of a {@link ChatAgentBuilder} that is the same for whatever is asked.
 *
 * @param <B> the builder itself
 */
abstract class TransportSettings<B> {

    /** What was said so far. */
    final Transport transport = new Transport();

    /** Only this package has builders. */
    TransportSettings() {}

    abstract B self();

    /**
     * Gives the HTTP client: its proxies, certificates and interceptors. The time-outs of this builder hold.
     *
     * @param client the client
     * @return this
     */
    public B httpClient(OkHttpClient client) {
        transport.http(client);
        return self();
    }

    /**
     * Bounds the time until there is a connection.
     *
     * @param most above 0; without it 10 seconds
     * @return this
     * @throws IllegalArgumentException if it is not above 0
     */
    public B connectTimeout(Duration most) {
        transport.connectTimeout(most);
        return self();
    }

    /**
     * Bounds the time between two pieces of an answer.
     *
     * @param most above 0; without it 2 minutes
     * @return this
     * @throws IllegalArgumentException if it is not above 0
     */
    public B readTimeout(Duration most) {
        transport.readTimeout(most);
        return self();
    }

    /**
     * Bounds one attempt in all.
     *
     * @param most above 0; without it 10 minutes
     * @return this
     * @throws IllegalArgumentException if it is not above 0
     */
    public B totalTimeout(Duration most) {
        transport.totalTimeout(most);
        return self();
    }

    /**
     * Says how often a request is sent that fails for a reason that may pass.
     *
     * @param most the most attempts, the first included, 1 or more; without it 5
     * @return this
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public B attempts(int most) {
        transport.attempts(atLeastOne("attempts", most));
        return self();
    }

    /**
     * Bounds the requests at once, over all episodes of this agent.
     *
     * @param most 1 or more; without it 8
     * @return this
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public B concurrentRequests(int most) {
        transport.ownLimits().concurrentRequests(most);
        return self();
    }

    /**
     * Bounds the requests per minute, over all episodes of this agent. Each attempt counts.
     *
     * @param most 1 or more; without it any number
     * @return this
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public B requestsPerMinute(int most) {
        transport.ownLimits().requestsPerMinute(most);
        return self();
    }

    /**
     * Bounds the tokens per minute, over all episodes of this agent, as {@link
     * ChatLimits.Builder#tokensPerMinute(long)} says.
     *
     * @param most 1 or more; without it any number
     * @return this
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public B tokensPerMinute(long most) {
        transport.ownLimits().tokensPerMinute(most);
        return self();
    }

    /**
     * Gives limits that hold for all agents with them together.
     *
     * @param shared the limits, instead of those that this builder could name
     * @return this
     */
    public B limits(ChatLimits shared) {
        transport.sharedLimits(shared);
        return self();
    }

    /** Has another clock and other minutes; for tests. */
    B clock(Ticker other, Duration minute) {
        transport.clock(other, minute);
        return self();
    }

    /** Has another patience; for tests. */
    B patience(Patience other) {
        transport.patience(other);
        return self();
    }

    /** Waits between attempts in another way, and reads less; for tests. */
    B endurance(Patience.Pause between, long mostAnswerBytes) {
        transport.pause(between);
        transport.mostBytes(mostAnswerBytes);
        return self();
    }

    static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("the " + what + " must be 1 or more, but were " + value);
        }
        return value;
    }
}
