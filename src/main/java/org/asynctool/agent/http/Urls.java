package org.asynctool.agent.http;

import okhttp3.HttpUrl;

/** URLs in messages. */
final class Urls {

    private Urls() {}

    /** Returns a URL without what may be a secret: user, password, query and fragment. */
    static String shown(HttpUrl url) {
        HttpUrl bare = url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build();
        return bare.toString();
    }
}
