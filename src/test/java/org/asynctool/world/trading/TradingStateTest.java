package org.asynctool.world.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import java.util.List;
import java.util.Map;
import org.asynctool.json.Json;
import org.asynctool.testing.PlayedWorld;
import org.asynctool.testing.RandomPlay;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.ToolException;
import org.asynctool.world.World;
import org.asynctool.world.internal.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TradingStateTest {

    @Test
    void hasDefaults() {
        JsonNode state = new PlayedWorld(new TradingWorldFactory(), "{}").state();
        assertThat(state.propertyNames())
                .containsExactlyInAnyOrder(
                        "orders",
                        "account_info",
                        "authenticated",
                        "market_status",
                        "order_counter",
                        "stocks",
                        "watch_list",
                        "transaction_history",
                        "long_context");
        assertThat(state.required("account_info"))
                .isEqualTo(json("{'account_id': 12345, 'balance': 10000.0, 'binding_card': 1974202140965533}"));
        assertThat(state.required("orders").propertyNames()).containsExactly("12345", "12446");
        assertThat(state.required("order_counter").intValue()).isEqualTo(12446);
        assertThat(state.required("stocks")).hasSize(11);
        assertThat(state.required("watch_list")).isEqualTo(json("['NVDA']"));
        assertThat(state.required("market_status").stringValue()).isEqualTo("Closed");
    }

    @Test
    void isCopied() throws ToolException {
        JsonNode given = json("{'orders': {'1': {'status': 'Open'}}, 'watch_list': []}");
        World world = new TradingWorldFactory().create(given, WorldCalls.seeded());
        WorldCalls.call(world, "cancel_order", "{'order_id': 1}");
        WorldCalls.call(world, "add_to_watchlist", "{'stock': 'AAPL'}");
        assertThat(given).isEqualTo(json("{'orders': {'1': {'status': 'Open'}}, 'watch_list': []}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'orders': []} | /orders is [], expected object",
                "{'account_info': {'balance': '5'}} | /account_info/balance is \"5\", expected number",
                "{'authenticated': 1} | /authenticated is 1, expected boolean",
                "{'order_counter': 1.5} | /order_counter is 1.5, expected integer",
                "{'stocks': {'A/B': 5}} | /stocks/A~1B is 5, expected object",
                "{'watch_list': [1]} | /watch_list/0 is 1, expected string",
                "{'transaction_history': ['x']} | /transaction_history/0 is \"x\", expected object"
            })
    void isRefusedWithThePlaceOfTheMistake(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TradingWorldFactory().create(json(state), WorldCalls.seeded()))
                .withMessage("initial state: " + problem);
    }

    @Test
    void holdsABoundedNumberOfTransactions() {
        String transactions = "{\"timestamp\": \"2024-01-01 00:00:00\"},".repeat(Bounds.MOST_ENTRIES - 1);
        PlayedWorld world = new PlayedWorld(
                new TradingWorldFactory(),
                "{\"authenticated\": true, \"transaction_history\": [" + transactions + "{}]}");
        world.play("""
                fund_account {"amount": 1} -> failed: there can be at most 10000 transactions
                get_account_info {} -> {"account_id": 12345, "balance": 10000.0, "binding_card": 1974202140965533}
                """);
    }

    @Test
    void longContextMakesFiveResultsLong() {
        PlayedWorld world = new PlayedWorld(new TradingWorldFactory(), """
                {"long_context": true, "authenticated": true, "orders": {"1": {"symbol": "X"}, "2": {}, "s": "Buy"},
                 "stocks": {"X": {"MA(20)": 1, "price": 2}}, "watch_list": ["X"]}""");
        JsonNode quote = result(world, "get_stock_info", "{\"symbol\": \"X\"}");
        assertThat(quote.propertyNames()).containsExactly("MA(20)", "price", "MA(5)");
        assertThat(quote.required("MA(5)")).hasSize(2000);
        JsonNode order = result(world, "get_order_details", "{\"order_id\": 1}");
        assertThat(order.propertyNames()).containsExactly("symbol", "metadata");
        assertThat(order.required("metadata")).hasSize(8);
        JsonNode watched = result(world, "get_watchlist", "{}");
        assertThat(watched).hasSize(1002);
        assertThat(watched.get(0).stringValue()).isEqualTo("X");
        assertThat(result(world, "get_transaction_history", "{\"end_date\": \"2020-01-01\"}")
                        .required("transaction_history"))
                .hasSize(1000);
        assertThat(result(world, "get_available_stocks", "{\"sector\": \"Automobile\"}")
                        .required("stock_list"))
                .hasSize(1003)
                .extracting(JsonNode::stringValue)
                .startsWith("TSLA", "F", "GM", "TSLA", "F", "GM");
        world.play("""
                get_order_details {"order_id": 2} -> failed: 'symbol'
                get_order_details {"order_id": "s"} -> failed: 'symbol'
                get_available_stocks {"sector": "Energy"} -> {"stock_list": []}
                add_to_watchlist {"stock": "X"} -> {"watchlist": ["X"]}
                """);
        assertThat(world.state().at("/stocks/X/MA(20)").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsWhateverIsCalled(long seed) {
        new RandomPlay(
                        new TradingWorldFactory(),
                        """
                        {"orders": {"order_type": "Buy", "3": {"status": "Open"}, "4": {"symbol": "X"}},
                         "order_counter": 4, "authenticated": true, "market_status": "Open",
                         "stocks": {"X": {"price": 2, "percent_change": -2}, "Y": {}}}""",
                        List.of("X", "Y", "X", "Buy", "2024-09-02", "2024-09-31", "Technology", "Apple", "it's"),
                        List.of("-1", "0", "1", "2", "2.5", "100.125", "1e308"),
                        Map.of(
                                "stocks", List.of("[]", "[\"X\"]", "[\"X\", \"Z\", \"X\"]", "[\"Y\"]"),
                                "order_id", List.of("3", "4", "5", "\"order_type\"", "\"3\"")))
                .verify(seed);
    }

    private static JsonNode result(PlayedWorld world, String tool, String arguments) {
        return Json.read(world.call(tool, arguments));
    }
}
