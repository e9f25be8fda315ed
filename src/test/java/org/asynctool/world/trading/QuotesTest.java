package org.asynctool.world.trading;

import org.asynctool.testing.PlayedWorld;
import org.junit.jupiter.api.Test;

class QuotesTest {

    private static final String STOCKS = """
            {"stocks": {"UP": {"price": 10, "percent_change": 2.5},
                        "DOWN": {"price": 20.5, "percent_change": -3},
                        "NEW": {"volume": 1}}}
            """;

    @Test
    void theClockStandsStill() {
        world("{}").play("""
                get_current_time {} -> {"current_time": "10:30 AM"}
                """);
    }

    @Test
    void companiesAndSectorsAreFixed() {
        world(STOCKS).play("""
                get_symbol_by_name {"name": "Synex Solutions"} -> {"symbol": "SYNX"}
                get_symbol_by_name {"name": "apple"} -> {"symbol": "Stock not found"}
                get_available_stocks {"sector": "Automobile"} -> {"stock_list": ["TSLA", "F", "GM"]}
                get_available_stocks {"sector": "Energy"} -> {"stock_list": []}
                """);
    }

    @Test
    void quotesAreShownAsTheyAre() {
        world(STOCKS).play("""
                get_stock_info {"symbol": "NEW"} -> {"volume": 1}
                get_stock_info {"symbol": "new"} -> {"error": "Stock with symbol 'new' not found."}
                """);
        world("{}").play("""
                get_stock_info {"symbol": "ZETA"} -> {"price": 22.09, "percent_change": -0.05, "volume": 0.789, "MA(5)": 22.12, "MA(20)": 22.34}
                """);
    }

    @Test
    void pricesAreFilteredBothEndsIncludedAndUnknownOnesAreZero() {
        world(STOCKS).play("""
                filter_stocks_by_price {"stocks": ["DOWN", "UP", "UP"], "min_price": 10.0, "max_price": 20.5} -> {"filtered_stocks": ["DOWN", "UP", "UP"]}
                filter_stocks_by_price {"stocks": ["DOWN", "UP"], "min_price": 10.1, "max_price": 20.4} -> {"filtered_stocks": []}
                filter_stocks_by_price {"stocks": ["NONE", "NEW", "UP"], "min_price": 0, "max_price": 5} -> {"filtered_stocks": ["NONE", "NEW"]}
                """);
    }

    @Test
    void changesCountInBothDirections() {
        world(STOCKS).play("""
                notify_price_change {"stocks": ["DOWN", "NONE", "UP"], "threshold": 2.5} -> {"notification": "Stocks DOWN, UP have significant price changes."}
                notify_price_change {"stocks": ["DOWN", "UP"], "threshold": 3} -> {"notification": "Stocks DOWN have significant price changes."}
                notify_price_change {"stocks": ["DOWN", "UP"], "threshold": 3.1} -> {"notification": "No significant price changes in the selected stocks."}
                notify_price_change {"stocks": ["NEW"], "threshold": 1} -> failed: 'percent_change'
                """);
    }

    private static PlayedWorld world(String state) {
        return new PlayedWorld(new TradingWorldFactory(), state);
    }
}
