package org.asynctool.agent.http.cassette;

import java.util.List;
import okhttp3.Request;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/** The secrets that a request carries, wherever else they stand: as the rules of cassettes say, in any of their forms. */
@API(status = API.Status.INTERNAL)
public final class Secrets {

    private final Redactor redactor = new Redactor(List.of());

    private Secrets() {}

    /**
     * Finds the secrets of a request.
     *
     * @param request the request; its headers and its URL are looked at
     * @return its secrets
     */
    public static Secrets of(Request request) {
        Secrets secrets = new Secrets();
        secrets.redactor.learn(
                SecretHeaders.in(request, CassetteRules.standard().volatileQuery()));
        return secrets;
    }

    /**
     * Hides them in a text.
     *
     * @param text any text
     * @return the text without them
     */
    public String hideIn(String text) {
        return redactor.text(text);
    }

    /**
     * Hides them in JSON.
     *
     * @param value any value
     * @return a copy without them
     */
    public JsonNode hideIn(JsonNode value) {
        return redactor.json(value);
    }

    /**
     * Tells whether what was thrown says one of them.
     *
     * @param thrown what was thrown; its causes count too
     * @return whether a message holds a secret
     */
    public boolean areIn(Throwable thrown) {
        return redactor.finds(thrown);
    }
}
