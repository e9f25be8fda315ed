package org.asynctool.world.boxoffice;

/**
 * How long and how often seats are held.
 *
 * @param minutes how long, in virtual minutes
 * @param extensions how many times a hold can be extended, for as long again from then on
 */
record HoldTerms(int minutes, int extensions) {

    long expiry(long virtualMillis) {
        return virtualMillis + Minutes.inMillis(minutes);
    }
}
