package org.asynctool.world.boxoffice;

import java.util.List;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands about money. */
final class PaymentCommands {

    private static final String DISCOUNT_CODE = "discount_code";

    static final List<Command<Visit>> ALL = List.of(
            Command.reading(
                    "get_account",
                    "Tells of an account: its payment methods with the cents on each, and its valid tickets.",
                    account(),
                    PaymentCommands::get),
            Command.changing(
                    "move_money",
                    "Moves cents from one payment method of an account to another one of the same account.",
                    account()
                            .text("from_method", "Payment method the money is taken from.")
                            .text("to_method", "Payment method that gets it.")
                            .other(
                                    "amount_cents",
                                    "How much, in cents.",
                                    Schemas.integer(1, InitialState.MOST_BALANCE)),
                    PaymentCommands::move),
            Command.reading(
                    "quote_hold",
                    "Tells what an open hold costs in cents: prices, discount, fees and total.",
                    HoldCommands.hold().optionalText(DISCOUNT_CODE, "A discount code to reckon with."),
                    PaymentCommands::quote),
            Command.changing(
                    "pay_hold",
                    "Pays an open hold in full by one payment method of its account, which makes an order with"
                            + " tickets.",
                    HoldCommands.hold()
                            .text("payment_method", "Payment method of the hold's account, as get_account shows it.")
                            .optionalText(DISCOUNT_CODE, "A discount code to use."),
                    PaymentCommands::pay));

    private PaymentCommands() {}

    static Parameters account() {
        return Parameters.none().text("account_id", "Id of the account.");
    }

    private static ToolResult get(Visit visit, Arguments arguments) throws ToolException {
        Account account = visit.account(arguments);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("account_id", account.id())
                .put("name", account.name());
        json.set("payment_methods_cents", account.methods());
        visit.office().orders().tickets(account).forEach(json.putArray("ticket_ids")::add);
        return ToolResult.of(json);
    }

    private static ToolResult move(Visit visit, Arguments arguments) throws ToolException {
        Account account = visit.account(arguments);
        String from = arguments.text("from_method");
        String to = arguments.text("to_method");
        long amount = arguments.exact("amount_cents").longValueExact();
        account.requireCents(to, 0);
        account.requireCents(from, amount);
        Lookup.require(!from.equals(to), "from_method and to_method are the same");
        account.withdraw(from, amount);
        account.deposit(to, amount);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("account_id", account.id());
        json.set("payment_methods_cents", account.methods());
        return ToolResult.of(json);
    }

    private static ToolResult quote(Visit visit, Arguments arguments) throws ToolException {
        Hold hold = visit.openHold(arguments);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("hold_id", hold.id());
        visit.office().quote(hold, discount(visit, hold, arguments)).writeTo(json);
        return ToolResult.of(json);
    }

    private static ToolResult pay(Visit visit, Arguments arguments) throws ToolException {
        Hold hold = visit.openHold(arguments);
        hold.event().requireNotBegun(visit.now());
        Order order = visit.office().pay(hold, arguments.text("payment_method"), discount(visit, hold, arguments));
        return ToolResult.of(order.json());
    }

    private static Optional<Discount> discount(Visit visit, Hold hold, Arguments arguments) throws ToolException {
        return visit.office().discount(arguments.optionalText(DISCOUNT_CODE), hold.event());
    }
}
