package org.asynctool.world.boxoffice;

/** Minutes of virtual time. */
final class Minutes {

    private static final long MILLIS = 60_000;

    private Minutes() {}

    static long inMillis(long minutes) {
        return minutes * MILLIS;
    }

    static boolean isBefore(long virtualMillis, long minute) {
        return virtualMillis < inMillis(minute);
    }
}
