package org.asynctool.trace;

import org.asynctool.agent.Prices;
import org.asynctool.agent.Usage;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an agent told of its costs; left out where it told nothing. */
final class CostForms {

    private CostForms() {}

    static void write(Prices prices, ObjectNode json) {
        json.put("currency", prices.currency())
                .put("input", prices.input())
                .put("cachedInput", prices.cachedInput())
                .put("output", prices.output());
        if (prices.cacheMillis() != Prices.USUAL_CACHE.toMillis()) {
            json.put("cache", prices.cacheMillis());
        }
    }

    static Prices readPrices(StrictObject json) {
        Prices prices = new Prices(
                json.text("currency"),
                amount(json, "input"),
                amount(json, "cachedInput"),
                amount(json, "output"),
                json.optionalCount("cache").orElse(Prices.USUAL_CACHE.toMillis()));
        json.end();
        return prices;
    }

    static void write(Usage usage, ObjectNode json) {
        json.put("input", usage.inputTokens());
        if (usage.cachedInputTokens() > 0) {
            json.put("cachedInput", usage.cachedInputTokens());
        }
        json.put("output", usage.outputTokens());
    }

    static Usage readUsage(StrictObject json) {
        Usage usage =
                new Usage(json.count("input"), json.optionalCount("cachedInput").orElse(0), json.count("output"));
        json.end();
        return usage;
    }

    private static double amount(StrictObject json, String name) {
        JsonNode amount = json.value(name);
        if (!amount.isNumber()) {
            throw new IllegalArgumentException("the price " + name + " must be a number, but was " + amount);
        }
        return amount.doubleValue();
    }
}
