package org.asynctool.agent.http.cassette;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Clients with a cassette, and what they get. */
final class Tapes {

    static final MediaType JSON = MediaType.get("application/json");

    private Tapes() {}

    /** What an agent can see of an answer. */
    record Answer(int status, List<String> headers, String body) {

        static Answer of(Response response) throws IOException {
            List<String> headers = new ArrayList<>();
            for (String name : List.of("Content-Type", "Retry-After")) {
                headers.add(name + ": " + response.header(name));
            }
            return new Answer(response.code(), headers, response.body().string());
        }
    }

    static OkHttpClient client(Interceptor cassette) {
        return new OkHttpClient.Builder().addInterceptor(cassette).build();
    }

    /** A client that fails at the first thing it does on the network. */
    static OkHttpClient offline(Interceptor cassette) {
        return client(cassette)
                .newBuilder()
                .dns(host -> {
                    throw new UnknownHostException("looked up " + host);
                })
                .build();
    }

    static Answer post(OkHttpClient client, Object url, String body) throws IOException {
        return send(client, post(url, body).build());
    }

    static Request.Builder post(Object url, String body) {
        return new Request.Builder().url(url.toString()).post(RequestBody.create(body, JSON));
    }

    static Answer send(OkHttpClient client, Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return Answer.of(response);
        }
    }
}
