package com.example;

import java.io.IOException;
import java.util.stream.Collectors;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * Puts an SDK between an agent and its server: the SDK reads our request and sends its own, reads the answer and writes
 * it again, and that is what we read.
 */
record ThroughSdk(Sdk sdk) implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Buffer body = new Buffer();
        request.body().writeTo(body);
        String json = body.readUtf8();
        boolean streaming = json.contains("\"stream\":true");
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .header("Content-Type", streaming ? "text/event-stream" : "application/json")
                .body(ResponseBody.create(streaming ? events(json) : sdk.ask(json), (MediaType) null))
                .build();
    }

    private String events(String json) {
        return sdk.stream(json).map(data -> "data: " + data + "\n\n").collect(Collectors.joining());
    }
}
