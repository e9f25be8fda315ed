package org.asynctool.engine;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.EpisodeResult.Outcome;

/**
 * Tells how far an execution is: at most one line in ten seconds, none in the first ten.
 *
 * <pre>
 * [asynctool] progress: 120 of 1000, 3 missed, 45/s
 * [asynctool] progress: 8 of 40, 1 missed, 2 errors, 12/min
 * </pre>
 *
 * <p>May be used by several threads.
 */
final class Progress {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long PAUSE = 10 * NANOS_PER_SECOND;

    private final int total;
    private final LongSupplier nanoClock;
    private final Consumer<String> console;
    private final long started;
    private long lastLine;
    private int ended;
    private int missed;
    private int errors;

    /** With the number of episodes of the whole execution, and a clock that counts nanoseconds. */
    Progress(int total, LongSupplier nanoClock, Consumer<String> console) {
        this.total = total;
        this.nanoClock = nanoClock;
        this.console = console;
        this.started = nanoClock.getAsLong();
        this.lastLine = started;
    }

    synchronized void ended(EpisodeResult result) {
        ended++;
        missed += result.outcome() == Outcome.MISSED ? 1 : 0;
        errors += result.outcome() == Outcome.COULD_NOT_RUN ? 1 : 0;
        long now = nanoClock.getAsLong();
        if (now - lastLine >= PAUSE) {
            lastLine = now;
            console.accept(line((double) (now - started) / NANOS_PER_SECOND));
        }
    }

    private String line(double seconds) {
        return "[asynctool] progress: " + ended + " of " + total + ", " + missed + " missed"
                + (errors == 0 ? "" : ", " + errors + (errors == 1 ? " error" : " errors")) + ", "
                + rate(ended / seconds);
    }

    private static String rate(double perSecond) {
        return perSecond >= 1
                ? String.format(Locale.ROOT, "%.0f/s", perSecond)
                : String.format(Locale.ROOT, "%.0f/min", perSecond * 60);
    }
}
