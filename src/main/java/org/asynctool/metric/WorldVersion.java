package org.asynctool.metric;

import org.asynctool.trace.TraceEvent.CallAccepted;

/** How often a world of the episode was written to so far. */
final class WorldVersion {

    private final String subTask;
    private final String world;

    int number;

    WorldVersion(String subTask, String world) {
        this.subTask = subTask;
        this.world = world;
    }

    /** Whether a call was for this world. */
    boolean isOf(CallAccepted call) {
        return call.world().equals(world) && call.subTask().equals(subTask);
    }
}
