package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The attempts at one request that failed, for the message of the last one. */
final class Attempts {

    private final Ticker ticker;
    private final long began;
    private final List<Failed> failed = new ArrayList<>();

    private record Failed(ChatException failure, long atMillis) {

        @Override
        public String toString() {
            String what = failure.status().isPresent()
                    ? "status " + failure.status().getAsInt()
                    : failure.kind().name();
            return what + " at " + seconds(atMillis);
        }
    }

    Attempts(Ticker ticker) {
        this.ticker = ticker;
        began = ticker.nanos();
    }

    /** Adds one that has failed just now and returns how many there were. */
    int add(ChatException failure) {
        failed.add(new Failed(failure, ticker.millisSince(began)));
        return failed.size();
    }

    /** Returns how many there were and when they failed, counted from the wish to send the first. */
    @Override
    public String toString() {
        String count = failed.size() == 1 ? "1 attempt" : failed.size() + " attempts";
        return count + ": " + failed.stream().map(Failed::toString).collect(Collectors.joining(", "));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }
}
