package org.asynctool.agent.http;

import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.asynctool.agent.http.cassette.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a provider wants to be asked, and how it answers. */
interface Dialect {

    /** Whose form it is, for messages. */
    String provider();

    /** What comes behind the base URL. */
    String path();

    /** Adds the headers that the provider wants: the key, if there is one, and others. */
    void head(Request.Builder request, Optional<String> key);

    /** Returns the secrets that each request will carry, before there is one. */
    default Secrets secrets(HttpUrl baseUrl, Map<String, String> headers, Optional<String> key) {
        Request.Builder request = new Request.Builder().url(baseUrl);
        head(request, key);
        headers.forEach(request::header);
        return Secrets.of(request.build());
    }

    /**
     * Refuses settings that the provider has no place for.
     *
     * @throws IllegalStateException if there are any
     */
    default void check(ChatSettings settings) {}

    /** Writes the request, without the extra fields of the settings. */
    ObjectNode body(ChatSettings settings, Conversation conversation);

    /**
     * Reads an answer.
     *
     * @param ids those of the conversation
     * @throws ChatException if it is none
     */
    Reply reply(JsonNode answer, CallIds ids) throws ChatException;

    /** Begins to read an answer that comes in pieces. */
    Pieces pieces();

    /** The pieces of one answer. */
    interface Pieces {

        /**
         * Takes the next piece.
         *
         * @throws ChatException if it tells of an error
         */
        void take(JsonNode piece) throws ChatException;

        /** Is told that the server announced the end of its stream. */
        default void end() {}

        /** Whether the answer is there in full. */
        boolean complete();

        /** The same as if it had come in one piece. */
        JsonNode answer();
    }
}
