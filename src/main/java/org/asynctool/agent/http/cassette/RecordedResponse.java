package org.asynctool.agent.http.cassette;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer, with the headers alone that tell an agent what to do.
 *
 * @param status the HTTP status
 * @param headers the headers kept, in lower case
 * @param body the bytes of the body
 */
record RecordedResponse(int status, Map<String, String> headers, byte[] body) {

    private static final String CONTENT_TYPE = "content-type";

    private static final List<String> KEPT = List.of(CONTENT_TYPE, "retry-after");

    static RecordedResponse of(int status, Headers all, byte[] body) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT) {
            String value = all.get(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new RecordedResponse(status, headers, body);
    }

    static RecordedResponse of(StrictObject entry) {
        int status = entry.smallCount("status");
        Map<String, String> headers = new TreeMap<>();
        StrictObject kept = entry.child("headers");
        KEPT.forEach(name -> kept.optionalText(name).ifPresent(value -> headers.put(name, value)));
        kept.end();
        byte[] body = Bodies.bytes(entry);
        entry.end();
        return new RecordedResponse(status, headers, body);
    }

    /** Returns its members in the file: {@code status}, {@code headers}, and one of {@link Bodies}. */
    JsonNode entry(Redactor redactor) {
        ObjectNode entry = Json.mapper().createObjectNode();
        entry.put("status", status);
        ObjectNode written = entry.putObject("headers");
        headers.forEach((name, value) -> written.put(name, redactor.text(value)));
        Bodies.putExactly(entry, redactor.body(body));
        return entry;
    }

    Response answerTo(Request request) {
        Response.Builder response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("");
        headers.forEach(response::header);
        String type = headers.get(CONTENT_TYPE);
        return response.body(ResponseBody.create(body, type == null ? null : MediaType.parse(type)))
                .build();
    }
}
