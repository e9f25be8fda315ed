package org.asynctool.world.trading;

import java.util.Optional;
import org.asynctool.world.internal.Copies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Quotes by symbol, and those that the customer watches. */
final class Market {

    private final String status;
    private final ObjectNode stocks;
    private final ArrayNode watchList;

    Market(String status, ObjectNode stocks, ArrayNode watchList) {
        this.status = status;
        this.stocks = stocks;
        this.watchList = watchList;
    }

    Market copy() {
        return new Market(status, stocks, Copies.of(watchList));
    }

    boolean isOpen() {
        return status.equals("Open");
    }

    Optional<JsonNode> quote(String symbol) {
        return stocks.optional(symbol);
    }

    ArrayNode watchList() {
        return watchList;
    }

    /** Watches a stock from now on; one that is not known or watched already changes nothing. */
    void watch(String symbol) {
        if (stocks.has(symbol) && place(symbol) < 0) {
            watchList.add(symbol);
        }
    }

    /** Tells whether a stock was watched, and watches it no longer. */
    boolean unwatch(String symbol) {
        int place = place(symbol);
        if (place >= 0) {
            watchList.remove(place);
        }
        return place >= 0;
    }

    private int place(String symbol) {
        for (int i = 0; i < watchList.size(); i++) {
            if (watchList.get(i).stringValue().equals(symbol)) {
                return i;
            }
        }
        return -1;
    }

    void addTo(ObjectNode state) {
        state.put("market_status", status);
        state.set("stocks", stocks.deepCopy());
        state.set("watch_list", watchList.deepCopy());
    }
}
