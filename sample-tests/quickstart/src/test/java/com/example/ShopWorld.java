package com.example;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.world.ObjectWorldFactory;
import org.asynctool.world.Tool;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolParam;
import org.asynctool.world.WorldState;

/** A shop, as an ordinary Java object: its methods are the tools, its orders the state that goals look at. */
public final class ShopWorld extends ObjectWorldFactory<ShopWorld.State> {

    /** What a task gives: the items, by name. */
    public record State(Map<String, Item> items) {}

    public record Item(String sku, int price, int stock) {}

    public record Reservation(String reservation, int total) {}

    public record Order(String order, int paid) {}

    public record Shipment(String parcel, int days) {}

    @Override
    public String name() {
        return "shop";
    }

    @Override
    protected Object make(State state, UniformRandomProvider random) {
        return new Shop(state);
    }

    static final class Shop {

        private final Map<String, Item> items;
        private final Map<String, Integer> reserved = new TreeMap<>();
        private final Map<String, Reservation> reservations = new TreeMap<>();
        private final Map<String, String> orders = new TreeMap<>();

        Shop(State state) {
            items = state.items();
        }

        @Tool(name = "find_item", description = "Finds an item by its name.", readOnly = true)
        Item find(@ToolParam(description = "name of the item, such as lamp") String name) throws ToolException {
            Item item = items.get(name);
            if (item == null) {
                throw new ToolException("there is no item " + name + "; there are " + items.keySet());
            }
            return item;
        }

        @Tool(description = "Sets items aside and says what they cost.")
        Reservation reserve(
                @ToolParam(description = "number of the item, such as L-20") String sku,
                @ToolParam(description = "how many") int quantity)
                throws ToolException {
            Item item = items.values().stream()
                    .filter(candidate -> candidate.sku().equals(sku))
                    .findFirst()
                    .orElseThrow(() -> new ToolException("there is no item " + sku));
            int all = reserved.merge(sku, quantity, Integer::sum);
            if (quantity < 1 || all > item.stock()) {
                throw new ToolException("of " + sku + " there are " + item.stock() + ", not " + all);
            }
            Reservation reservation = new Reservation("R-" + sku + "-" + all, quantity * item.price());
            reservations.put(reservation.reservation(), reservation);
            return reservation;
        }

        @Tool(description = "Pays a reservation, to the last cent.")
        Order pay(String reservation, int amount) throws ToolException {
            Reservation open = reservations.remove(reservation);
            if (open == null || open.total() != amount) {
                throw new ToolException("reservation " + reservation + " is not open at " + amount);
            }
            String order = reservation.replaceFirst("R-", "ORDER-");
            orders.put(order, "paid");
            return new Order(order, amount);
        }

        @Tool(description = "Sends a paid order to a city and says how many days it takes.")
        Shipment ship(String order, String city) throws ToolException {
            if (!"paid".equals(orders.get(order))) {
                throw new ToolException("order " + order + " is not waiting to be shipped");
            }
            orders.put(order, "shipped to " + city);
            return new Shipment(order.replaceFirst("ORDER", "PARCEL"), city.length());
        }

        @Tool(description = "Cancels an order for good.")
        void cancel(String order) {
            orders.remove(order);
        }

        @WorldState
        Map<String, Object> state() {
            return new TreeMap<>(Map.of("orders", orders, "reservations", reservations, "reserved", reserved));
        }
    }
}
