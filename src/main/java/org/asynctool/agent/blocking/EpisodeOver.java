package org.asynctool.agent.blocking;

/** Ends a thread whose episode is over. An error, since agents catch exceptions and try again. */
final class EpisodeOver extends Error {

    private static final long serialVersionUID = 1L;

    EpisodeOver() {
        super("the episode of this agent is over; its tools are refused from now on", null, false, false);
    }
}
