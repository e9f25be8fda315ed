package org.asynctool.world.boxoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What some seats cost, in cents.
 *
 * @param paid what each seat costs after discount, in their order
 * @param price the sum of the prices
 * @param fees what the box office takes on top
 */
record Quote(List<Long> paid, long price, long fees) {

    /** A discount is rounded down to whole cents for each seat. */
    static Quote of(Hold hold, Optional<Discount> discount, Fees fees) {
        List<Long> paid = new ArrayList<>();
        long price = 0;
        long charged = 0;
        for (Seat seat : hold.seats()) {
            long full = hold.event().prices().get(hold.event().section(seat));
            long reduced = full - full * discount.map(Discount::percent).orElse(0) / 100;
            price += full;
            charged += fees.of(reduced);
            paid.add(reduced);
        }
        return new Quote(List.copyOf(paid), price, charged);
    }

    /** Returns what goes to the venue. */
    long net() {
        return paid.stream().mapToLong(Long::longValue).sum();
    }

    long total() {
        return net() + fees;
    }

    void writeTo(ObjectNode json) {
        json.put("price_cents", price)
                .put("discount_cents", price - net())
                .put("fees_cents", fees)
                .put("total_cents", total());
    }
}
