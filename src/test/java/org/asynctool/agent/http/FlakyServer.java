package org.asynctool.agent.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.asynctool.time.Seeds;

/**
 * A server of three providers that fails one request in five, and knows what it was promised. A model of it reads once
 * and answers then; the request of its task ends with {@code number 17.}
 */
final class FlakyServer extends Dispatcher {

    /** A reply is worth so many tokens of input, and as many of output as the number of its task. */
    static final long INPUT_TOKENS = 100;

    private static final Pattern NUMBER = Pattern.compile("number (\\d+)\\.");
    private static final long RETRY_AFTER_MILLIS = 120;

    private final MockWebServer server;
    private final Map<String, Integer> attempts = new LinkedHashMap<>();
    private final Map<String, Long> notBefore = new LinkedHashMap<>();
    private final Tally requests;
    private final Tally tokens;
    private int inside;
    private int mostInside;
    private final List<String> tooEarly = new ArrayList<>();
    private final Map<Failure, Integer> failures = new LinkedHashMap<>();

    /** What it does to one request in five. */
    enum Failure {
        RATE_LIMIT,
        BROKEN,
        BUSY,
        OVERLOADED,
        PAGE,
        RESET,
        SILENCE,
        HALF
    }

    /** What came within the last so many nanoseconds, and the most that ever did. */
    private static final class Tally {

        private final Deque<long[]> timesAndAmounts = new ArrayDeque<>();
        private final long nanos;
        private long sum;
        private long most;

        Tally(long nanos) {
            this.nanos = nanos;
        }

        void add(long amount) {
            long now = System.nanoTime();
            timesAndAmounts.addLast(new long[] {now, amount});
            sum += amount;
            while (now - timesAndAmounts.getFirst()[0] >= nanos) {
                sum -= timesAndAmounts.removeFirst()[1];
            }
            most = Math.max(most, sum);
        }
    }

    FlakyServer(MockWebServer server, long spanNanos) {
        this.server = server;
        requests = new Tally(spanNanos);
        tokens = new Tally(spanNanos);
    }

    /** The most requests at once that it worked on; those that it leaves in silence are not among them. */
    int mostInside() {
        return mostInside;
    }

    /** The most requests within one span. */
    long mostRequests() {
        return requests.most;
    }

    /** The most tokens within one span, of the replies that it told of. */
    long mostTokens() {
        return tokens.most;
    }

    /** Requests that were sent again before they were allowed to. */
    List<String> tooEarly() {
        return tooEarly;
    }

    Map<Failure, Integer> failures() {
        return failures;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        // The server keeps what it has got until somebody looks.
        server.takeRequest(0, TimeUnit.SECONDS);
        enter();
        try {
            // Long enough for others to come in meanwhile.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
            return answer(request);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        mostInside = Math.max(mostInside, ++inside);
        requests.add(1);
    }

    private synchronized void leave() {
        inside--;
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String body = request.getBody().utf8();
        Matcher number = NUMBER.matcher(body);
        if (!number.find()) {
            throw new IllegalStateException("no number in " + body);
        }
        boolean second = body.contains("call_x0");
        String exchange = number.group(1) + (second ? " answers" : " reads");
        if (System.nanoTime() - notBefore.getOrDefault(exchange, Long.MIN_VALUE / 2) < 0) {
            tooEarly.add(exchange);
        }
        int attempt = attempts.merge(exchange, 1, Integer::sum);
        long task = Long.parseLong(number.group(1));
        MockResponse reply = FlakyReplies.of(request.getUrl().encodedPath(), second, task);
        long draw = Seeds.mix(Seeds.ofText(exchange), attempt);
        if (Math.floorMod(draw, 5) == 0) {
            return failing(exchange, draw, reply);
        }
        tokens.add(INPUT_TOKENS + task);
        return reply;
    }

    private MockResponse failing(String exchange, long draw, MockResponse reply) {
        Failure failure = Failure.values()[(int) Math.floorMod(draw / 5, (long) Failure.values().length)];
        failures.merge(failure, 1, Integer::sum);
        return switch (failure) {
            case RATE_LIMIT -> {
                notBefore.put(exchange, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(RETRY_AFTER_MILLIS));
                yield status(429)
                        .addHeader("retry-after-ms", RETRY_AFTER_MILLIS)
                        .build();
            }
            case BROKEN -> status(500).build();
            case BUSY -> status(503).addHeader("Retry-After", 0).build();
            case OVERLOADED -> status(529).build();
            case PAGE -> status(502).body("<html>Bad gateway</html>").build();
            case RESET ->
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            case SILENCE ->
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build();
            case HALF ->
                reply.newBuilder()
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build();
        };
    }

    private static MockResponse.Builder status(int code) {
        return new MockResponse.Builder().code(code).body("not now");
    }
}
