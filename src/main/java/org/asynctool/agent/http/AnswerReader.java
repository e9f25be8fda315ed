package org.asynctool.agent.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
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
    private static final ByteString BYTE_ORDER_MARK = ByteString.encodeUtf8("\uFEFF");

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
    Reply read(Response response, CallIds ids) throws IOException {
        BufferedSource body = Okio.buffer(new BoundedSource(response.body().source(), mostBytes));
        if (body.rangeEquals(0, BYTE_ORDER_MARK)) {
            body.skip(BYTE_ORDER_MARK.size());
        }
        return dialect.reply(isStream(response, body) ? fromEvents(body) : json(hidden.apply(body.readUtf8())), ids);
    }

    /** Some servers stream without saying so; no JSON begins as an event does. */
    private static boolean isStream(Response response, BufferedSource body) throws IOException {
        String type = String.valueOf(response.header("Content-Type", "")).toLowerCase(Locale.ROOT);
        if (type.startsWith("text/event-stream")) {
            return true;
        }
        for (String beginning : List.of(DATA, "event:", ":")) {
            if (body.rangeEquals(0, ByteString.encodeUtf8(beginning))) {
                return true;
            }
        }
        return false;
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
            throw new ChatException(Kind.BROKEN_STREAM, "ended before the reply did");
        }
        return pieces.answer();
    }

    /** Takes one event and returns whether it was the last one. */
    private boolean take(Dialect.Pieces pieces, StringBuilder data) throws IOException {
        String event = data.toString();
        data.setLength(0);
        if (event.equals(END)) {
            pieces.end();
            return true;
        }
        if (!event.isEmpty()) {
            pieces.take(event(hidden.apply(event)));
        }
        return false;
    }

    private static JsonNode event(String text) throws IOException {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            throw new ChatException(Kind.BROKEN_STREAM, "holds an event that is not JSON: " + Excerpt.of(text, 300));
        }
    }

    private static JsonNode json(String text) throws ChatException {
        try {
            JsonNode answer = Json.read(text);
            if (answer.hasNonNull("error")) {
                throw Failures.told("", answer.path("error"));
            }
            return answer;
        } catch (JacksonException e) {
            String what = text.stripLeading().startsWith("<")
                    ? "is a page of HTML instead of JSON; look at the base URL: "
                    : "is not JSON: ";
            throw new ChatException(Kind.NOT_JSON, what + Excerpt.of(text.strip(), 300));
        }
    }
}
