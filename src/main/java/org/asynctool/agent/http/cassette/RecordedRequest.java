package org.asynctool.agent.http.cassette;

import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as it stands in the file, and as it is compared: method, URL and body, without secrets and volatile parts.
 *
 * @param entry its members: {@code method}, {@code url}, and one of {@link Bodies}
 * @param key equal for equal requests
 */
record RecordedRequest(ObjectNode entry, String key) {

    /** Makes requests by the rules of a cassette. */
    static final class Maker {

        private final VolatileParts volatileParts;
        private final Redactor redactor;

        Maker(VolatileParts volatileParts, Redactor redactor) {
            this.volatileParts = volatileParts;
            this.redactor = redactor;
        }

        RecordedRequest of(String method, String url, byte[] body) {
            ObjectNode entry = Json.mapper().createObjectNode();
            entry.put("method", method);
            entry.put("url", redactor.text(volatileParts.url(url)));
            Bodies.putMeaning(entry, redactor.body(body), volatileParts);
            return new RecordedRequest(entry, CanonicalJson.text(entry));
        }

        /** Reads an entry of a file, or makes one anew when more secrets are known. */
        RecordedRequest of(StrictObject entry) {
            RecordedRequest request = of(entry.text("method"), entry.text("url"), Bodies.bytes(entry));
            entry.end();
            return request;
        }
    }

    String describe() {
        return entry.get("method").stringValue() + " " + entry.get("url").stringValue();
    }
}
