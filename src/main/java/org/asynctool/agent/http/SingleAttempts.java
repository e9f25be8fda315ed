package org.asynctool.agent.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Switches off whatever makes OkHttp send a request more than once, so that each request that a server sees is one that
 * is counted, waited for and told of.
 */
final class SingleAttempts implements Interceptor {

    private SingleAttempts() {}

    /**
     * Returns a client that sends each request at most once. Addresses of one host are still tried one after the other;
     * redirections are not followed, since most would lose the body of the request, and some show the key to others.
     */
    static OkHttpClient.Builder of(OkHttpClient client) {
        return client.newBuilder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(new SingleAttempts());
    }

    /**
     * Takes away the one invitation that no setting refuses: after status 503 with {@code Retry-After: 0} OkHttp sends the
     * request again at once, see {@code RetryAndFollowUpInterceptor}.
     */
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() == 503 && response.header("Retry-After", "").matches("0+")
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
