package org.asynctool.world.trading;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.PlayedWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {

    private static final String ORDERS = """
            {"orders": {"order_type": "Buy", "7": {"symbol": "X", "num_shares": 3}, "12": {"status": "Completed"},
                        "13": {"status": "Pending", "amount": 1}},
             "order_counter": 12, "authenticated": true,
             "account_info": {"balance": 100}, "stocks": {"X": {"price": 1.0}}}
            """;

    @Test
    void areShownAsTheyAre() {
        world().play("""
                get_order_details {"order_id": 7} -> {"symbol": "X", "num_shares": 3}
                get_order_details {"order_id": "order_type"} -> "Buy"
                get_order_details {"order_id": 8} -> {"error": "Order with ID 8 not found.Here is the list of orders_id: ['order_type', 7, 12, 13]"}
                get_order_details {"order_id": "7"} -> {"error": "Order with ID 7 not found.Here is the list of orders_id: ['order_type', 7, 12, 13]"}
                get_order_history {} -> {"history": ["order_type", 7, 12, 13]}
                """);
        new PlayedWorld(new TradingWorldFactory(), "{\"orders\": {}}").play("""
                get_order_details {"order_id": 1} -> {"error": "Order with ID 1 not found.Here is the list of orders_id: []"}
                """);
    }

    @Test
    void areCancelledUnlessCompleted() {
        PlayedWorld world = world().play("""
                cancel_order {"order_id": 13} -> {"order_id": 13, "status": "Cancelled"}
                cancel_order {"order_id": 13} -> {"order_id": 13, "status": "Cancelled"}
                cancel_order {"order_id": 12} -> {"error": "Can't cancel order 12. Order is already completed."}
                cancel_order {"order_id": 99} -> {"error": "Order with ID 99 not found."}
                cancel_order {"order_id": 7} -> failed: 'status'
                cancel_order {"order_id": "order_type"} -> failed: Order with ID order_type has no status
                """);
        assertThat(world.state().at("/orders/13")).hasToString("{\"status\":\"Cancelled\",\"amount\":1}");
        assertThat(world.state().at("/orders/7")).hasToString("{\"symbol\":\"X\",\"num_shares\":3}");
    }

    @Test
    void newOnesTakeTheNextIdAndThePlaceOfOneThatHasIt() {
        PlayedWorld world = world().play("""
                place_order {"order_type": "Sell", "symbol": "X", "price": 5, "amount": 1000} -> {"order_id": 12, "order_type": "Sell", "status": "Pending", "price": 5.0, "amount": 1000}
                get_order_history {} -> {"history": ["order_type", 7, 12, 13]}
                place_order {"order_type": "BUY", "symbol": "X", "price": 0.5, "amount": 200} -> {"order_id": 13, "order_type": "BUY", "status": "Pending", "price": 0.5, "amount": 200}
                get_order_details {"order_id": 12} -> {"id": 12, "order_type": "Sell", "symbol": "X", "price": 5.0, "amount": 1000, "status": "Open"}
                get_order_history {} -> {"history": ["order_type", 7, 12, 13]}
                """);
        assertThat(world.state().required("order_counter").intValue()).isEqualTo(14);
        assertThat(world.state().at("/account_info/balance")).hasToString("100");
    }

    @Test
    void newOnesAreChecked() {
        world().play("""
                place_order {"order_type": "Buy", "symbol": "Y", "price": 0, "amount": 1} -> {"error": "Invalid stock symbol: Y"}
                place_order {"order_type": "Buy", "symbol": "X", "price": 0, "amount": 1} -> {"error": "Price and amount must be positive values."}
                place_order {"order_type": "Buy", "symbol": "X", "price": 1, "amount": -1} -> {"error": "Price and amount must be positive values."}
                place_order {"order_type": "bUy", "symbol": "X", "price": 100.01, "amount": 1} -> {"error": "Insufficient funds: required $100.01 but only $100.00 available."}
                place_order {"order_type": "Buy", "symbol": "X", "price": 1e300, "amount": 1000000000} -> failed: the result is too large
                get_order_history {} -> {"history": ["order_type", 7, 12, 13]}
                """);
    }

    @Test
    void whoHasNoBalanceBuysNothing() {
        new PlayedWorld(new TradingWorldFactory(), """
                {"account_info": {}, "authenticated": true}""").play("""
                place_order {"order_type": "Buy", "symbol": "AAPL", "price": 1, "amount": 1} -> {"error": "Insufficient funds: required $1.00 but only $0.00 available."}
                """);
    }

    @Test
    void neitherTypeNorAmountIsEndless() {
        world().play("""
                place_order {"order_type": "%s", "symbol": "X", "price": 1, "amount": 1} -> failed: order_type is longer than 10000 characters
                place_order {"order_type": "Sell", "symbol": "X", "price": 1, "amount": %s} -> failed: amount is longer than 10000 characters
                """.formatted("x".repeat(10_001), "1".repeat(10_001)));
    }

    /** What is half way by its shortest text is mostly not by the double's exact value. */
    @ParameterizedTest
    @CsvSource({
        "0.125, 0.12",
        "0.375, 0.38",
        "2.675, 2.67",
        "1e16, 10000000000000000.00",
        "-0.001, -0.00",
        "1234567.891, 1234567.89"
    })
    void dollarsAreRoundedExactly(double value, String text) {
        assertThat(NewOrder.dollars(value)).isEqualTo(text);
    }

    @Test
    void digitsAreIntegersHoweverTheyAreWritten() {
        PlayedWorld world = new PlayedWorld(new TradingWorldFactory(), """
                {"orders": {"007": {"status": "Open"}, "-7": 1, "7a": 2}, "authenticated": true}""");
        world.play("""
                get_order_history {} -> {"history": [7, "-7", "7a"]}
                get_order_details {"order_id": 7} -> {"status": "Open"}
                get_order_details {"order_id": -7} -> {"error": "Order with ID -7 not found.Here is the list of orders_id: [7, '-7', '7a']"}
                """);
        assertThat(world.state().required("orders").propertyNames()).containsExactly("7", "-7", "7a");
    }

    private static PlayedWorld world() {
        return new PlayedWorld(new TradingWorldFactory(), ORDERS);
    }
}
