package org.asynctool.world.filesystem;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes sizes for people: {@code 140.00 B}, {@code 1.12 KB}. */
final class HumanSize {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);

    private HumanSize() {}

    /** Rounds the exact value, ties to even: 1152 bytes are 1.125 KB and shown as 1.12. */
    static String of(long bytes) {
        BigDecimal value = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (value.compareTo(STEP) >= 0 && unit < UNITS.length - 1) {
            value = value.divide(STEP);
            unit++;
        }
        return value.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " " + UNITS[unit];
    }
}
