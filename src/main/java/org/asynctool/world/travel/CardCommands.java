package org.asynctool.world.travel;

import java.util.List;
import java.util.Optional;
import org.asynctool.json.PythonText;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Bounds;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.PythonNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands about credit cards and the budget. */
final class CardCommands {

    static final String TOKEN = "access_token";
    static final String TOKEN_DESCRIPTION = "The token that authenticate_travel gave.";
    static final String CARD = "card_id";

    private static final int CARD_DIGITS = 12;
    private static final String NUMBER = "card_number";
    private static final String EXPIRATION = "expiration_date";
    private static final String HOLDER = "cardholder_name";
    private static final String VERIFICATION = "card_verification_number";

    static final List<Command<Agency>> ALL = List.of(
            Command.changing(
                    "register_credit_card",
                    "Registers a credit card and gives it an id.",
                    Parameters.none()
                            .text(TOKEN, TOKEN_DESCRIPTION)
                            .text(NUMBER, "Number of the card.")
                            .text(EXPIRATION, "When the card expires, as 12/2030.")
                            .text(HOLDER, "Name of its holder.")
                            .integer(VERIFICATION, "The verification number on its back."),
                    (agency, arguments) -> agency.session().hasNeverBegun()
                            ? ToolResult.error("Token not initialized")
                            : Session.withToken(CardCommands::register).run(agency, arguments)),
            Command.reading(
                    "get_credit_card_balance",
                    "Shows the balance of a registered credit card.",
                    Parameters.none().text(TOKEN, TOKEN_DESCRIPTION).text(CARD, "Id of the card."),
                    Session.withToken(CardCommands::balance)),
            Command.reading(
                    "get_all_credit_cards",
                    "Shows all registered credit cards by their ids.",
                    Parameters.none(),
                    (agency, arguments) ->
                            Answer.of("credit_card_list", agency.cards()).result()),
            Command.changing(
                    "set_budget_limit",
                    "Sets a limit: no card with less than this can pay a flight, and no insurance may cost more.",
                    Parameters.none().text(TOKEN, TOKEN_DESCRIPTION).number("budget_limit", "The limit in dollars."),
                    Session.withToken(CardCommands::limitBudget)),
            Command.reading(
                    "get_budget_fiscal_year",
                    "Tells the fiscal year of the budget, which is always 2018.",
                    Parameters.none()
                            .optionalText("lastModifiedAfter", "Has no effect.")
                            .optionalText("includeRemoved", "Has no effect."),
                    (agency, arguments) ->
                            Answer.of("budget_fiscal_year", "2018").result()));

    private CardCommands() {}

    /** Compares the number with ids, as the original does: the same number twice makes two cards. */
    private static ToolResult register(Agency agency, Arguments arguments) throws ToolException {
        if (agency.card(arguments.text(NUMBER)).isPresent()) {
            return ToolResult.error("Card already registered");
        }
        Bounds.requireShort(arguments, NUMBER, EXPIRATION, HOLDER, VERIFICATION);
        Bounds.requireRoom(agency.cards().size(), "credit cards");
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        List.of(NUMBER, EXPIRATION, HOLDER, VERIFICATION).forEach(name -> card.set(name, arguments.value(name)));
        String id = agency.drawId(CARD_DIGITS);
        agency.addCard(id, card.put(Agency.BALANCE, agency.drawBalance()));
        return Answer.of(CARD, id).result();
    }

    private static ToolResult balance(Agency agency, Arguments arguments) throws ToolException {
        Optional<JsonNode> card = agency.card(arguments.text(CARD));
        if (card.isEmpty()) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            agency.cards().propertyNames().forEach(ids::add);
            return ToolResult.error("Card not registered. Here are a list of card_id's: " + PythonText.repr(ids));
        }
        return Answer.of("card_balance", balance(card.get())).result();
    }

    /**
     * Returns the balance of a card.
     *
     * @throws ToolException if it has none
     */
    static JsonNode balance(JsonNode card) throws ToolException {
        return card.optional(Agency.BALANCE).orElseThrow(() -> new ToolException("'" + Agency.BALANCE + "'"));
    }

    private static ToolResult limitBudget(Agency agency, Arguments arguments) throws ToolException {
        JsonNode limit = PythonNumbers.real(PythonNumbers.real(arguments.value("budget_limit")));
        agency.limitBudget(limit);
        return Answer.of("budget_limit", limit).result();
    }
}
