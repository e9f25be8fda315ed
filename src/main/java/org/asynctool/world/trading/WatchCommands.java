package org.asynctool.world.trading;

import java.util.List;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;

/** Commands about the list of stocks to watch. */
final class WatchCommands {

    static final List<Command<Broker>> ALL = List.of(
            Command.reading(
                    "get_watchlist",
                    "Shows the list of watched stocks. Needs a login.",
                    Parameters.none(),
                    Broker.withLogin(
                            ToolResult.of(
                                    List.of("Error: User not authenticated. Please log in to view the watchlist.")),
                            WatchCommands::show)),
            Command.changing(
                    "add_to_watchlist",
                    "Adds a stock to the list of watched stocks and shows that. A stock that is not known, or watched"
                            + " already, is not added.",
                    Parameters.none().text("stock", "Symbol of the stock."),
                    WatchCommands::add),
            Command.changing(
                    "remove_stock_from_watchlist",
                    "Removes a stock from the list of watched stocks. Needs a login.",
                    Parameters.none().text("symbol", "Symbol of the stock."),
                    Broker.withLogin("modify the watchlist", WatchCommands::remove)));

    private WatchCommands() {}

    private static ToolResult show(Broker broker, Arguments arguments) {
        return broker.hasLongContext()
                ? ToolResult.of(Padding.watchList(broker.market().watchList()))
                : Answer.of("watchlist", broker.market().watchList()).result();
    }

    private static ToolResult add(Broker broker, Arguments arguments) {
        broker.market().watch(arguments.text("stock"));
        return Answer.of("watchlist", broker.market().watchList()).result();
    }

    private static ToolResult remove(Broker broker, Arguments arguments) {
        String symbol = arguments.text("symbol");
        return broker.market().unwatch(symbol)
                ? Answer.of("status", "Stock " + symbol + " removed from watchlist successfully.")
                        .result()
                : ToolResult.error("Stock " + symbol + " not found in watchlist.");
    }
}
