package org.asynctool.agent.http;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.asynctool.agent.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/** Reads counts of tokens, which servers may leave out or get wrong. */
final class Tokens {

    private static final long BYTES_PER_TOKEN = 4;
    private static final long USUAL_REPLY = 1_000;

    private Tokens() {}

    /** Returns the usage; empty where the server tells of neither side. */
    static Optional<Usage> usage(JsonNode input, JsonNode cached, JsonNode output) {
        if (!input.isNumber() && !output.isNumber()) {
            return Optional.empty();
        }
        long all = count(input);
        return Optional.of(new Usage(all, Math.min(all, count(cached)), count(output)));
    }

    /** Returns what two requests of one turn cost; empty where neither says. */
    static Optional<Usage> sum(Optional<Usage> one, Optional<Usage> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one.isEmpty() ? two : one;
        }
        Usage a = one.get();
        Usage b = two.get();
        return Optional.of(new Usage(
                Math.min(Usage.MOST, a.inputTokens() + b.inputTokens()),
                Math.min(Usage.MOST, a.cachedInputTokens() + b.cachedInputTokens()),
                Math.min(Usage.MOST, a.outputTokens() + b.outputTokens())));
    }

    /** Returns the larger one: some servers count the tokens of thinking in the sum alone. */
    static JsonNode output(JsonNode output, JsonNode input, JsonNode sum) {
        long rest = sum.asLong(0) - input.asLong(0);
        return output.isNumber() && input.isNumber() && rest > output.asLong(0) ? LongNode.valueOf(rest) : output;
    }

    /** Returns how many tokens a request may take, as far as that can be known before it is sent. */
    static long estimate(Request request, OptionalLong maxTokens) throws IOException {
        RequestBody body = request.body();
        long input = body == null ? 0 : body.contentLength() / BYTES_PER_TOKEN;
        return input + Math.min(Usage.MOST, maxTokens.orElse(USUAL_REPLY));
    }

    static long count(JsonNode node) {
        return Math.max(0, Math.min(Usage.MOST, node.asLong(0)));
    }
}
