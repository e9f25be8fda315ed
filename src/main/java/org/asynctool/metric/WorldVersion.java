package org.asynctool.metric;

/** How often a world of the episode was written to so far. */
final class WorldVersion {

    int number;
}
