package org.asynctool.agent.http;

import java.io.IOException;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A model that could not be asked. It says nothing about the agent: the episode could not run.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ChatException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    private final Kind kind;

    /** How long the server asks to be left alone, in milliseconds; -1 where it does not say. */
    private final long retryAfterMillis;

    /** What went wrong. */
    public enum Kind {
        /** The server could not be reached. Tried again. */
        NO_CONNECTION(true),
        /** The server took too long, or said so (408). Tried again. */
        TIMEOUT(true),
        /** The server asks for fewer requests (429). Tried again. */
        RATE_LIMIT(true),
        /** The server is broken (5xx), or tells of an error in the midst of an answer. Tried again. */
        SERVER_ERROR(true),
        /** The answer ended too early. Tried again. */
        BROKEN_STREAM(true),
        /** The server does not take the request: wrong key, unknown model, too long a conversation. */
        BAD_REQUEST(false),
        /** The answer is not JSON; often a page of HTML from a proxy or a wrong base URL. */
        NOT_JSON(false),
        /** The answer is JSON, but no reply of a model. */
        NOT_A_REPLY(false),
        /** The answer is longer than is read. */
        TOO_LARGE(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether it may go better next time. */
        boolean passing() {
            return passing;
        }
    }

    ChatException(Kind kind, String message) {
        this(kind, message, null, OptionalLong.empty());
    }

    ChatException(Kind kind, String message, @Nullable Throwable cause, OptionalLong retryAfterMillis) {
        super(message, cause);
        this.kind = kind;
        this.retryAfterMillis = retryAfterMillis.orElse(-1);
    }

    /**
     * Returns what went wrong.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /** How long the server asks to be left alone, in milliseconds; empty where it does not say. */
    OptionalLong retryAfterMillis() {
        return retryAfterMillis < 0 ? OptionalLong.empty() : OptionalLong.of(retryAfterMillis);
    }

    /** The same, told after all attempts. */
    ChatException after(int attempts) {
        return attempts == 1
                ? this
                : new ChatException(
                        kind, getMessage() + " (in the last of " + attempts + " attempts)", this, OptionalLong.empty());
    }
}
