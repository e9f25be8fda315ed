package org.asynctool.agent.blocking;

/** A blocking agent cannot go on; the message shows its threads. */
final class AgentFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AgentFailedException(String message) {
        super(message);
    }

    AgentFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message says it all, and the name of this class nothing. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
