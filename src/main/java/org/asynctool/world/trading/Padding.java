package org.asynctool.world.trading;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What makes results long at a broker with long context: as much as in the original, and of as little use. */
final class Padding {

    private static final int AVERAGES = 2_000;
    private static final int SYMBOLS = 1_000;
    private static final int TRANSACTIONS = 1_000;
    private static final int SENTENCES = 10;
    private static final List<String> CHAPTERS =
            List.of("overview", "history", "products", "market", "finance", "management", "research", "outlook");

    private Padding() {}

    /** Puts long lists in place of the moving averages of a quote. */
    static JsonNode averages(JsonNode quote) {
        ObjectNode padded = (ObjectNode) quote.deepCopy();
        for (String average : List.of("MA(5)", "MA(20)")) {
            ArrayNode values = padded.putArray(average);
            IntStream.range(0, AVERAGES).forEach(i -> values.add(200.0 + i * 37 % 1000 / 20.0));
        }
        return padded;
    }

    /**
     * Adds a long text about its stock to an order.
     *
     * @throws ToolException if it is not about a stock
     */
    static JsonNode order(JsonNode order) throws ToolException {
        JsonNode symbol = order.path("symbol");
        if (!symbol.isString()) {
            throw new ToolException("'symbol'");
        }
        ObjectNode padded = (ObjectNode) order.deepCopy();
        ObjectNode metadata = padded.putObject("metadata");
        for (String chapter : CHAPTERS) {
            String sentence = "The " + chapter + " of " + symbol.stringValue()
                    + " is what it was before, and so is all " + "that could be told about it. ";
            metadata.put(chapter, sentence.repeat(SENTENCES));
        }
        return padded;
    }

    static JsonNode watchList(ArrayNode watchList) {
        ArrayNode padded = watchList.deepCopy();
        symbols().forEach(padded::add);
        return padded.addNull();
    }

    /** Adds symbols to those of a sector, its own once more in front; a sector that is not known stays empty. */
    static List<String> sector(List<String> symbols) {
        return symbols.isEmpty()
                ? symbols
                : Stream.of(
                                symbols.stream(),
                                Stream.concat(symbols.stream(), symbols()).limit(SYMBOLS))
                        .flatMap(more -> more)
                        .toList();
    }

    static void addTransactions(ArrayNode transactions) {
        for (int i = 0; i < TRANSACTIONS; i++) {
            transactions
                    .addObject()
                    .put("type", i % 2 == 0 ? "deposit" : "withdrawal")
                    .put("amount", 10.0 + i % 90)
                    .put("timestamp", String.format(Locale.ROOT, "2024-01-%02d 12:%02d:00", 1 + i % 28, i % 60));
        }
    }

    private static Stream<String> symbols() {
        return IntStream.range(0, SYMBOLS)
                .mapToObj(i -> "" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 26) + (char) ('A' + i / 676));
    }
}
