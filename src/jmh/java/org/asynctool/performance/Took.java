package org.asynctool.performance;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How long something took.
 *
 * @param wallSeconds by the clock on the wall
 * @param cpuSeconds processor time of the whole JVM
 */
record Took(double wallSeconds, double cpuSeconds) {

    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s (processor %.2f s)", wallSeconds, cpuSeconds);
    }
}
