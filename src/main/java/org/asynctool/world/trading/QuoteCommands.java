package org.asynctool.world.trading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands about stocks, for which nobody needs to be logged in. */
final class QuoteCommands {

    private static final JsonNode ZERO = JsonNodeFactory.instance.numberNode(0);

    /** Companies and sectors stay what they are, whatever stocks a task has. */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("Apple", "AAPL"),
            Map.entry("Google", "GOOG"),
            Map.entry("Tesla", "TSLA"),
            Map.entry("Microsoft", "MSFT"),
            Map.entry("Nvidia", "NVDA"),
            Map.entry("Zeta Corp", "ZETA"),
            Map.entry("Alpha Tech", "ALPH"),
            Map.entry("Omega Industries", "OMEG"),
            Map.entry("Quasar Ltd.", "QUAS"),
            Map.entry("Neptune Systems", "NEPT"),
            Map.entry("Synex Solutions", "SYNX"),
            Map.entry("Amazon", "AMZN"),
            Map.entry("Gorilla", "GORI"));

    private static final Map<String, List<String>> SECTORS =
            Map.of("Technology", List.of("AAPL", "GOOG", "MSFT", "NVDA"), "Automobile", List.of("TSLA", "F", "GM"));

    static final List<Command<Broker>> ALL = List.of(
            Command.reading(
                    "get_current_time",
                    "Tells the time of day, which does not go on.",
                    Parameters.none(),
                    (broker, arguments) -> Answer.of("current_time", "10:30 AM").result()),
            Command.reading(
                    "get_symbol_by_name",
                    "Looks up the stock symbol of a company.",
                    Parameters.none().text("name", "Name of the company."),
                    (broker, arguments) -> Answer.of(
                                    "symbol", SYMBOLS.getOrDefault(arguments.text("name"), "Stock not found"))
                            .result()),
            Command.reading(
                    "get_stock_info",
                    "Shows price, change in percent, volume and moving averages of a stock.",
                    Parameters.none().text("symbol", "Symbol of the stock."),
                    QuoteCommands::stockInfo),
            Command.reading(
                    "get_available_stocks",
                    "Lists the stock symbols of a sector.",
                    Parameters.none().text("sector", "The sector: Technology or Automobile."),
                    QuoteCommands::availableStocks),
            Command.reading(
                    "filter_stocks_by_price",
                    "Picks stocks whose price is in a range. One that is not known has the price 0.",
                    Parameters.none()
                            .list("stocks", "Symbols of the stocks to pick from.", "string")
                            .number("min_price", "The least price.")
                            .number("max_price", "The greatest price."),
                    QuoteCommands::filterByPrice),
            Command.reading(
                    "notify_price_change",
                    "Tells which stocks changed a lot, up or down.",
                    Parameters.none()
                            .list("stocks", "Symbols of the stocks to look at.", "string")
                            .number("threshold", "The least change that counts, in percent."),
                    QuoteCommands::notifyPriceChange));

    private QuoteCommands() {}

    private static ToolResult stockInfo(Broker broker, Arguments arguments) {
        String symbol = arguments.text("symbol");
        return broker.market()
                .quote(symbol)
                .map(quote -> ToolResult.of(broker.hasLongContext() ? Padding.averages(quote) : quote.deepCopy()))
                .orElseGet(() -> ToolResult.error("Stock with symbol '" + symbol + "' not found."));
    }

    private static ToolResult availableStocks(Broker broker, Arguments arguments) {
        List<String> symbols = SECTORS.getOrDefault(arguments.text("sector"), List.of());
        return Answer.of("stock_list", broker.hasLongContext() ? Padding.sector(symbols) : symbols)
                .result();
    }

    private static ToolResult filterByPrice(Broker broker, Arguments arguments) {
        ArrayNode picked = JsonNodeFactory.instance.arrayNode();
        for (String symbol : arguments.texts("stocks")) {
            JsonNode price = broker.market()
                    .quote(symbol)
                    .flatMap(quote -> quote.optional("price"))
                    .orElse(ZERO);
            if (PythonNumbers.compare(price, arguments.value("min_price")) >= 0
                    && PythonNumbers.compare(price, arguments.value("max_price")) <= 0) {
                picked.add(symbol);
            }
        }
        return Answer.of("filtered_stocks", picked).result();
    }

    private static ToolResult notifyPriceChange(Broker broker, Arguments arguments) throws ToolException {
        StringBuilder changed = new StringBuilder();
        for (String symbol : arguments.texts("stocks")) {
            Optional<JsonNode> quote = broker.market().quote(symbol);
            if (quote.isPresent() && changed(quote.get(), arguments.value("threshold"))) {
                changed.append(changed.isEmpty() ? "" : ", ").append(symbol);
            }
        }
        String text = changed.isEmpty()
                ? "No significant price changes in the selected stocks."
                : "Stocks " + changed + " have significant price changes.";
        return Answer.of("notification", text).result();
    }

    private static boolean changed(JsonNode quote, JsonNode threshold) throws ToolException {
        JsonNode change = quote.optional("percent_change").orElseThrow(() -> new ToolException("'percent_change'"));
        return PythonNumbers.compare(change, threshold) >= 0
                || PythonNumbers.compare(PythonNumbers.difference(ZERO, change), threshold) >= 0;
    }
}
