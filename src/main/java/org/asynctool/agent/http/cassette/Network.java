package org.asynctool.agent.http.cassette;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Where answers come from that are recorded. */
final class Network {

    private Network() {}

    /** Sends a request whose body was read already, and reads its answer as a whole. */
    static RecordedResponse ask(Interceptor.Chain chain, byte[] body, Redactor redactor) throws IOException {
        Request request = chain.request();
        RequestBody sent = request.body();
        Request again = request.newBuilder()
                // Without it OkHttp itself packs and unpacks.
                .removeHeader("Accept-Encoding")
                .method(request.method(), sent == null ? null : RequestBody.create(body, sent.contentType()))
                .build();
        try (Response response = chain.proceed(again)) {
            redactor.learn(SecretHeaders.in(response));
            return RecordedResponse.of(response.code(), response.headers(), WholeBody.of(response));
        }
    }
}
