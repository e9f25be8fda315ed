package org.asynctool.performance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how often each thing that {@link EpisodeBenchmark} measures is done in a second of processor time,
 * threads of compiler and garbage collector left out. Unlike a benchmark by the wall clock it can be
 * compared on a machine that others use too.
 *
 * <p>A shared core is not always equally fast. So each round also hashes for a while, and the last column says
 * how often the thing is done in the processor time that hashing a MiB takes: compare that one.
 */
public final class CpuTime {

    private static final double SECOND = 1e9;
    private static final int WARM_UP_SECONDS = 6;
    private static final int ROUNDS = 7;
    private static final double YARDSTICK_SECONDS = 0.2;
    private static final int BATCH = 50;
    private static final byte[] HASHED = new byte[1024 * 1024 / BATCH];
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /**
     * Prints the best and the median of the rounds after the first ones, which warm up.
     *
     * @param arguments names of what is to be measured; none for all
     */
    public static void main(String[] arguments) {
        EpisodeBenchmark benchmark = new EpisodeBenchmark();
        Map<String, Runnable> measured = new LinkedHashMap<>();
        measured.put("episode", benchmark::episode);
        measured.put("scoreOfTrial", benchmark::scoreOfTrial);
        measured.put("score", benchmark::score);
        measured.put("environments", benchmark::environments);
        measured.put("audit", benchmark::audit);
        measured.put("parse", benchmark::parse);
        if (arguments.length > 0) {
            measured.keySet().retainAll(List.of(arguments));
        }
        measured.forEach(CpuTime::measure);
    }

    private static void measure(String name, Runnable work) {
        perSecond(work, WARM_UP_SECONDS);
        perSecond(CpuTime::yardstick, 1);
        double[] perSecond = new double[ROUNDS];
        double[] perMebibyte = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            perSecond[round] = perSecond(work, 1);
            perMebibyte[round] = perSecond[round] * BATCH / perSecond(CpuTime::yardstick, YARDSTICK_SECONDS);
        }
        Arrays.sort(perSecond);
        Arrays.sort(perMebibyte);
        System.out.printf(
                "%-14s best %,10.0f  median %,10.0f a second of processor time, %8.1f for each MiB hashed%n",
                name, perSecond[ROUNDS - 1], perSecond[ROUNDS / 2], perMebibyte[ROUNDS / 2]);
    }

    /** Hashes a part of a MiB, so that a batch hashes all of it. */
    private static void yardstick() {
        try {
            HASHED[0] ^= MessageDigest.getInstance("SHA-256").digest(HASHED)[0];
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static double perSecond(Runnable work, double seconds) {
        long start = cpuNanos();
        long done = 0;
        long now = start;
        while (now - start < seconds * SECOND) {
            for (int i = 0; i < BATCH; i++) {
                work.run();
            }
            done += BATCH;
            now = cpuNanos();
        }
        return done * SECOND / (now - start);
    }

    private static long cpuNanos() {
        long sum = 0;
        for (long thread : THREADS.getAllThreadIds()) {
            sum += Math.max(0, THREADS.getThreadCpuTime(thread));
        }
        return sum;
    }
}
