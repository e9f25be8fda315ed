package org.asynctool.agent.http;

import java.io.IOException;
import java.util.OptionalInt;
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

    /** The status of the answer; -1 where there was none. */
    private final int status;

    /** How long the server asks to be left alone, in milliseconds; -1 where it does not say. */
    private final long retryAfterMillis;

    /** What went wrong. */
    public enum Kind {
        /** The server could not be reached. Tried again. */
        NO_CONNECTION(true, "Look at the base URL, at proxies, and whether the server runs"),
        /** The server took too long, or said so (408). Tried again. */
        TIMEOUT(true, "Ask for fewer requests at once, or raise readTimeout or totalTimeout"),
        /** The server asks for fewer requests (429). Tried again. */
        RATE_LIMIT(true, "Lower requestsPerMinute, tokensPerMinute or concurrentRequests, or raise attempts"),
        /** The server is broken (5xx), or tells of an error in the midst of an answer. Tried again. */
        SERVER_ERROR(true, "The server is at fault: run this again later, or raise attempts"),
        /** The answer ended too early. Tried again. */
        BROKEN_STREAM(true, "Look at the server and the proxies before it, or raise attempts"),
        /** The server does not take the request: wrong key, unknown model, too long a conversation. */
        BAD_REQUEST(false, "The same request would fail again: change what the server complains about"),
        /** The answer is not JSON; often a page of HTML from a proxy or a wrong base URL. */
        NOT_JSON(false, "Look at the base URL, and at proxies before the server"),
        /** The answer is JSON, but no reply of a model. */
        NOT_A_REPLY(false, "Look whether the base URL speaks this form of requests"),
        /** The answer is longer than is read. */
        TOO_LARGE(false, "Bound replies by maxTokens"),
        /** The request was never sent: the limits of this side gave no leave in time. */
        NO_PLACE(false, "Run fewer tasks in parallel, or raise the limits or longestWait");

        private final boolean passing;
        private final String advice;

        Kind(boolean passing, String advice) {
            this.passing = passing;
            this.advice = advice;
        }

        /** Whether it may go better next time. */
        boolean passing() {
            return passing;
        }

        /** What to do, a sentence without its full stop. */
        String advice() {
            return advice;
        }
    }

    ChatException(Kind kind, String message) {
        this(kind, message, null);
    }

    ChatException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, OptionalInt.empty(), OptionalLong.empty());
    }

    ChatException(
            Kind kind, String message, @Nullable Throwable cause, OptionalInt status, OptionalLong retryAfterMillis) {
        super(message, cause);
        this.kind = kind;
        this.status = status.orElse(-1);
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

    /**
     * Returns what the server said in a number.
     *
     * @return the status of its answer; empty where there was no answer, or one with success that is of no use
     */
    public OptionalInt status() {
        return status < 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** How long the server asks to be left alone, in milliseconds; empty where it does not say. */
    OptionalLong retryAfterMillis() {
        return retryAfterMillis < 0 ? OptionalLong.empty() : OptionalLong.of(retryAfterMillis);
    }
}
