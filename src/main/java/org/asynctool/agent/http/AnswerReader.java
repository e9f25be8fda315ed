package org.asynctool.agent.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.UnaryOperator;
import okhttp3.Response;
import okio.BufferedSource;
import okio.Okio;
import org.asynctool.agent.http.ChatException.Kind;
import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what a server answered with success, in one piece or as a stream of events. */
final class AnswerReader {

    private static final String DATA = "data:";
    private static final String END = "[DONE]";

    private final Dialect dialect;
    private final long mostBytes;
    private final UnaryOperator<String> hidden;

    /**
     * Reads for all requests of an agent.
     *
     * @param hidden takes keys out of what a server wrote, before any of it is cut or shown
     */
    AnswerReader(Dialect dialect, long mostBytes, UnaryOperator<String> hidden) {
        this.dialect = dialect;
        this.mostBytes = mostBytes;
        this.hidden = hidden;
    }

    /** Reads a reply. Servers that cannot stream answer in one piece, whatever they were asked. */
    Reply read(Response response) throws IOException {
        BufferedSource body = Okio.buffer(new BoundedSource(response.body().source(), mostBytes));
        String type = response.header("Content-Type", "");
        return type != null && type.startsWith("text/event-stream")
                ? dialect.reply(fromEvents(body))
                : dialect.reply(json(hidden.apply(body.readUtf8())));
    }

    /** Reads a body that may tell of an error, without insisting on its length. */
    String beginning(Response response) throws IOException {
        BufferedSource body = response.body().source();
        body.request(2_000);
        return body.getBuffer().readUtf8(Math.min(2_000, body.getBuffer().size()));
    }

    private JsonNode fromEvents(BufferedSource body) throws IOException {
        Dialect.Pieces pieces = dialect.pieces();
        StringBuilder data = new StringBuilder();
        for (String line = body.readUtf8Line(); line != null; line = body.readUtf8Line()) {
            if (line.startsWith(DATA)) {
                data.append(data.isEmpty() ? "" : "\n")
                        .append(line.substring(DATA.length()).strip());
            } else if (line.isEmpty() && take(pieces, data)) {
                break;
            }
        }
        take(pieces, data);
        if (!pieces.complete()) {
            throw new EOFException("the stream ended before the reply did");
        }
        return pieces.answer();
    }

    /** Takes one event and returns whether it was the last one. */
    private boolean take(Dialect.Pieces pieces, StringBuilder data) throws IOException {
        String event = data.toString();
        data.setLength(0);
        if (!event.isEmpty() && !event.equals(END)) {
            pieces.take(event(hidden.apply(event)));
        }
        return event.equals(END);
    }

    private static JsonNode event(String text) throws IOException {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            throw new EOFException("the stream holds what is not JSON: " + Excerpt.of(text, 300));
        }
    }

    private static JsonNode json(String text) throws ChatException {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            String what = text.stripLeading().startsWith("<")
                    ? "is a page of HTML instead of JSON; look at the base URL: "
                    : "is not JSON: ";
            throw new ChatException(Kind.NOT_JSON, what + Excerpt.of(text.strip(), 300));
        }
    }
}
