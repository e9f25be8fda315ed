package org.asynctool.world.trading;

import java.io.IOException;
import org.asynctool.testing.BfclConformance;
import org.asynctool.testing.BfclOracle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class TradingOracleTest implements BfclConformance {

    private static final BfclOracle ORACLE = new BfclOracle("TradingBot", new TradingWorldFactory());
    private static final int PADDING = 1_000;

    @Override
    public BfclOracle oracle() {
        return ORACLE;
    }

    @Override
    public BfclOracle unpadded() {
        return ORACLE.comparing(
                (call, result) -> withoutPadding(call.required("method").stringValue(), result.deepCopy()));
    }

    @Test
    void toolsThatChangedAnythingAreNotReadOnly() throws IOException {
        ORACLE.verifyReadOnlyTools();
    }

    /** Keeps where the padding is, and how much there is of it. */
    private static JsonNode withoutPadding(String method, JsonNode result) {
        if (result instanceof ArrayNode list && list.size() > PADDING) {
            return shortened(list, list.size() - PADDING - 1);
        }
        switch (method) {
            case "get_stock_info" -> {
                shorten(result, "MA(5)", 0);
                shorten(result, "MA(20)", 0);
            }
            case "get_order_details" -> {
                if (result.has("metadata")) {
                    ((ObjectNode) result).put("metadata", result.get("metadata").size());
                }
            }
            case "get_available_stocks" ->
                shorten(result, "stock_list", result.path("stock_list").size() - PADDING + 3);
            case "get_transaction_history" ->
                shorten(
                        result,
                        "transaction_history",
                        result.path("transaction_history").size() - PADDING);
            default -> {
                // Not padded.
            }
        }
        return result;
    }

    private static void shorten(JsonNode result, String name, int kept) {
        if (result.path(name) instanceof ArrayNode list) {
            ((ObjectNode) result).set(name, shortened(list, Math.max(0, kept)));
        }
    }

    /** Keeps the first elements, and how many there are. */
    private static ArrayNode shortened(ArrayNode list, int kept) {
        ArrayNode shortened = list.arrayNode();
        list.valueStream().limit(kept).forEach(shortened::add);
        return shortened.add(list.size());
    }
}
