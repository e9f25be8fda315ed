package org.asynctool.performance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how often each thing that {@link EpisodeBenchmark} measures is done in a second of processor time,
 * garbage collection and compilation included. Unlike a benchmark by the wall clock it can be
 * compared on a machine that others use too.
 */
public final class CpuTime {

    private static final double SECOND = 1e9;
    private static final int WARM_UP_SECONDS = 6;
    private static final int ROUNDS = 7;
    private static final int BATCH = 50;
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
        double[] perSecond = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            perSecond[round] = perSecond(work, 1);
        }
        Arrays.sort(perSecond);
        System.out.printf(
                "%-14s best %,10.0f  median %,10.0f a second of processor time%n",
                name, perSecond[ROUNDS - 1], perSecond[ROUNDS / 2]);
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
