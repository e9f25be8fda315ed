package org.asynctool.world.trading;

import java.util.List;
import java.util.Optional;
import org.asynctool.json.Json;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands about orders that there are. */
final class OrderCommands {

    private static final String ID = "order_id";
    private static final JsonNode INTEGER_OR_TEXT = Json.read("{\"type\": [\"integer\", \"string\"]}");

    static final List<Command<Broker>> ALL = List.of(
            Command.reading(
                    "get_order_details",
                    "Shows an order.",
                    Parameters.none().other(ID, "Id of the order.", INTEGER_OR_TEXT),
                    OrderCommands::details),
            Command.changing(
                    "cancel_order",
                    "Cancels an order that is not completed.",
                    Parameters.none().other(ID, "Id of the order.", INTEGER_OR_TEXT),
                    OrderCommands::cancel),
            Command.changing(
                    "place_order",
                    "Places an order to buy or sell a stock. Needs a login. The balance stays as it is, but must be"
                            + " enough to buy.",
                    Parameters.none()
                            .text("order_type", "Buy or Sell.")
                            .text("symbol", "Symbol of the stock.")
                            .number("price", "The price of one share.")
                            .integer("amount", "How many shares."),
                    Broker.withLogin("place an order", NewOrder::place)),
            Command.reading(
                    "get_order_history",
                    "Lists the ids of all orders. Needs a login.",
                    Parameters.none(),
                    Broker.withLogin(
                            ToolResult.of(List.of(
                                    ToolResult.error("User not authenticated. Please log in to view order history.")
                                            .value())),
                            (broker, arguments) ->
                                    Answer.of("history", broker.orders().ids()).result())));

    private OrderCommands() {}

    private static ToolResult details(Broker broker, Arguments arguments) throws ToolException {
        JsonNode id = arguments.value(ID);
        Optional<JsonNode> order = broker.orders().find(id);
        if (order.isEmpty()) {
            return ToolResult.error("Order with ID " + PythonText.str(id) + " not found.Here is the list of orders_id: "
                    + PythonText.repr(broker.orders().ids()));
        }
        return ToolResult.of(
                broker.hasLongContext()
                        ? Padding.order(order.get())
                        : order.get().deepCopy());
    }

    private static ToolResult cancel(Broker broker, Arguments arguments) throws ToolException {
        JsonNode id = arguments.value(ID);
        Optional<JsonNode> found = broker.orders().find(id);
        if (found.isEmpty()) {
            return ToolResult.error("Order with ID " + PythonText.str(id) + " not found.");
        }
        if (!(found.get() instanceof ObjectNode order)) {
            throw new ToolException("Order with ID " + PythonText.str(id) + " has no status");
        }
        JsonNode status = order.optional("status").orElseThrow(() -> new ToolException("'status'"));
        if (status.asString("").equals("Completed")) {
            return ToolResult.error("Can't cancel order " + PythonText.str(id) + ". Order is already completed.");
        }
        broker.orders().setStatus(id, "Cancelled");
        return Answer.of(ID, id).with("status", "Cancelled").result();
    }
}
