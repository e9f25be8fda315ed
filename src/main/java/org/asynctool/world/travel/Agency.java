package org.asynctool.world.travel;

import java.time.LocalDate;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Bounds;
import org.asynctool.world.internal.Copies;
import org.asynctool.world.internal.PythonNumbers;
import org.asynctool.world.internal.PythonRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the commands work on: cards, bookings and the session of one traveller. */
final class Agency {

    static final String BALANCE = "balance";

    private static final String CARDS = "credit_card_list";
    private static final String BOOKINGS = "booking_record";
    private static final String LIMIT = "budget_limit";
    private static final String LONG_CONTEXT = "long_context";

    private final ObjectNode cards;
    private final ObjectNode bookings;
    private final Session session;
    private final PythonRandom random;
    private final LocalDate today;
    private final boolean longContext;
    private JsonNode budgetLimit;

    /**
     * Takes a state that is complete.
     *
     * @param state becomes this agency's own
     */
    Agency(ObjectNode state, PythonRandom random, LocalDate today) {
        this.cards = (ObjectNode) state.required(CARDS);
        this.bookings = (ObjectNode) state.required(BOOKINGS);
        this.session = new Session(state);
        this.budgetLimit = state.required(LIMIT);
        this.longContext = state.required(LONG_CONTEXT).booleanValue();
        this.random = random;
        this.today = today;
        if (longContext) {
            Tables.paddingOf("longContextCards").forEach(card -> putIfMissing(cards, card.getKey(), card.getValue()));
            Tables.paddingOf("longContextBookings")
                    .forEach(booking -> putIfMissing(bookings, booking.getKey(), booking.getValue()));
        }
    }

    private Agency(Agency other) {
        this.cards = Copies.of(other.cards);
        this.bookings = Copies.of(other.bookings);
        this.session = other.session.copy();
        this.random = other.random.fresh();
        this.today = other.today;
        this.longContext = other.longContext;
        this.budgetLimit = other.budgetLimit;
    }

    /** Returns an agency of its own, whose random numbers begin anew. */
    Agency copy() {
        return new Agency(this);
    }

    private static void putIfMissing(ObjectNode table, String id, JsonNode value) {
        if (!table.has(id)) {
            table.set(id, value);
        }
    }

    Session session() {
        return session;
    }

    LocalDate today() {
        return today;
    }

    boolean hasLongContext() {
        return longContext;
    }

    /** Returns the cards by id, not to be changed. */
    ObjectNode cards() {
        return cards;
    }

    /** Returns the bookings by id, not to be changed. */
    ObjectNode bookings() {
        return bookings;
    }

    Optional<JsonNode> card(String id) {
        return cards.optional(id);
    }

    Optional<JsonNode> booking(String id) {
        return bookings.optional(id);
    }

    void addCard(String id, ObjectNode card) throws ToolException {
        Bounds.requireRoom(cards.size(), "credit cards");
        cards.set(id, card);
    }

    void addBooking(String id, ObjectNode booking) {
        bookings.set(id, booking);
    }

    void removeBooking(String id) {
        bookings.remove(id);
    }

    /** Sets the balance of a card that there is. */
    void setBalance(String card, JsonNode balance) {
        cards.set(card, Copies.of((ObjectNode) cards.required(card)).set(BALANCE, balance));
    }

    void limitBudget(JsonNode limit) {
        budgetLimit = limit;
    }

    /** Tells whether there is a budget limit above an amount. */
    boolean isLimitedAbove(JsonNode amount) {
        return !budgetLimit.isNull() && PythonNumbers.compare(amount, budgetLimit) < 0;
    }

    /** Tells whether there is a budget limit below an amount. */
    boolean isLimitedBelow(JsonNode amount) {
        return !budgetLimit.isNull() && PythonNumbers.compare(amount, budgetLimit) > 0;
    }

    /** Draws an id of as many decimal digits. */
    String drawId(int digits) {
        long least = (long) Math.pow(10, digits - 1.0);
        return Long.toString(random.integer(least, 10 * least - 1));
    }

    /** Draws the balance of a new card. */
    int drawBalance() {
        return (int) random.integer(10_000, 99_999);
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.set(CARDS, cards.deepCopy());
        state.set(BOOKINGS, bookings.deepCopy());
        state.setAll((ObjectNode) session.fields());
        state.set(LIMIT, budgetLimit);
        return state.put(LONG_CONTEXT, longContext);
    }
}
