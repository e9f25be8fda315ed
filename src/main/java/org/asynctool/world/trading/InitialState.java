package org.asynctool.world.trading;

import org.asynctool.world.internal.PythonRandom;
import org.asynctool.world.internal.StateShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the state that a task gives. */
final class InitialState {

    private static final StateShape SHAPE = StateShape.of("""
            {
              "type": "object",
              "properties": {
                "orders": {
                  "type": "object",
                  "default": {
                    "12345": {
                      "id": 12345, "order_type": "Buy", "symbol": "AAPL", "price": 210.65, "amount": 10,
                      "status": "Completed"
                    },
                    "12446": {
                      "id": 12446, "order_type": "Sell", "symbol": "GOOG", "price": 2840.56, "amount": 5,
                      "status": "Pending"
                    }
                  }
                },
                "account_info": {
                  "type": "object",
                  "properties": { "balance": { "type": "number" } },
                  "default": { "account_id": 12345, "balance": 10000.0, "binding_card": 1974202140965533 }
                },
                "authenticated": { "type": "boolean", "default": false },
                "market_status": { "type": "string", "default": "Closed" },
                "order_counter": { "type": "integer", "default": 12446 },
                "stocks": {
                  "type": "object",
                  "additionalProperties": {
                    "type": "object",
                    "properties": { "price": { "type": "number" }, "percent_change": { "type": "number" } }
                  },
                  "default": {
                    "AAPL": { "price": 227.16, "percent_change": 0.17, "volume": 2.552, "MA(5)": 227.11, "MA(20)": 227.09 },
                    "GOOG": { "price": 2840.34, "percent_change": 0.24, "volume": 1.123, "MA(5)": 2835.67, "MA(20)": 2842.15 },
                    "TSLA": { "price": 667.92, "percent_change": -0.12, "volume": 1.654, "MA(5)": 671.15, "MA(20)": 668.2 },
                    "MSFT": { "price": 310.23, "percent_change": 0.09, "volume": 3.234, "MA(5)": 309.88, "MA(20)": 310.11 },
                    "NVDA": { "price": 220.34, "percent_change": 0.34, "volume": 1.234, "MA(5)": 220.45, "MA(20)": 220.67 },
                    "ALPH": { "price": 1320.45, "percent_change": -0.08, "volume": 1.567, "MA(5)": 1321.12, "MA(20)": 1325.78 },
                    "OMEG": { "price": 457.23, "percent_change": 0.12, "volume": 2.345, "MA(5)": 456.78, "MA(20)": 458.12 },
                    "QUAS": { "price": 725.89, "percent_change": -0.03, "volume": 1.789, "MA(5)": 726.45, "MA(20)": 728.0 },
                    "NEPT": { "price": 88.34, "percent_change": 0.19, "volume": 0.654, "MA(5)": 88.21, "MA(20)": 88.67 },
                    "SYNX": { "price": 345.67, "percent_change": 0.11, "volume": 2.112, "MA(5)": 345.34, "MA(20)": 346.12 },
                    "ZETA": { "price": 22.09, "percent_change": -0.05, "volume": 0.789, "MA(5)": 22.12, "MA(20)": 22.34 }
                  }
                },
                "watch_list": { "type": "array", "items": { "type": "string" }, "default": ["NVDA"] },
                "transaction_history": { "type": "array", "items": { "type": "object" }, "default": [] },
                "long_context": { "type": "boolean", "default": false },
                "random_seed": { "type": "integer", "default": 1053520 }
              }
            }
            """);

    private InitialState() {}

    /**
     * Makes a broker.
     *
     * @throws IllegalArgumentException if there is no such broker; the message names up to three places
     */
    static Broker read(JsonNode given) {
        ObjectNode state = SHAPE.read(given);
        Account account = new Account(
                (ObjectNode) state.required("account_info"),
                (ArrayNode) state.required("transaction_history"),
                new PythonRandom(state.required("random_seed").decimalValue().toBigInteger()));
        Orders orders = new Orders(state.required("order_counter"));
        state.required("orders").properties().forEach(order -> orders.put(order.getKey(), order.getValue()));
        Market market = new Market(
                state.required("market_status").stringValue(), (ObjectNode) state.required("stocks"), (ArrayNode)
                        state.required("watch_list"));
        Broker broker = new Broker(
                account, orders, market, state.required("long_context").booleanValue());
        if (state.required("authenticated").booleanValue()) {
            broker.logIn();
        }
        return broker;
    }
}
