package org.asynctool.agent.http;

import java.util.Optional;
import org.asynctool.agent.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/** Reads counts of tokens, which servers may leave out or get wrong. */
final class Tokens {

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

    static long count(JsonNode node) {
        return Math.max(0, Math.min(Usage.MOST, node.asLong(0)));
    }
}
