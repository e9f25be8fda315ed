package org.asynctool.world.boxoffice;

import org.asynctool.testing.WorldDesk;

/** A small hall: twelve seats, two events, three accounts. */
final class Hall {

    static final String STATE = """
            {'hold_minutes': 10, 'hold_extensions': 1,
             'fees': {'per_ticket_cents': 100, 'percent': 5},
             'venues': {
                 'hall': {'name': 'City Hall', 'city': 'Delft',
                     'sections': {'floor': {'A': 4, 'B': 4}, 'box': {'C': 2}, 'attic': {'D': 2}}},
                 'club': {'sections': {'bar': {'A': 2}}}},
             'events': {
                 'jazz': {'name': 'Jazz Night', 'category': 'concert', 'venue': 'hall', 'starts_at_minute': 600,
                     'price_cents': {'floor': 4500, 'box': 6001},
                     'refund': {'full_until_minute': 300, 'late_percent': 50}, 'sold': ['A1']},
                 'play': {'venue': 'club', 'starts_at_minute': 60, 'price_cents': {'bar': 1000}}},
             'discounts': {
                 'TENTH': {'percent': 10},
                 'ONCE': {'percent': 50, 'uses': 1, 'events': ['jazz']}},
             'accounts': {
                 'anna': {'name': 'Anna Smit', 'payment_methods_cents': {'visa': 20000, 'voucher': 1000}},
                 'ben': {'payment_methods_cents': {'visa': 9000}},
                 'cleo': {'payment_methods_cents': {'cash': 100000}}}}
            """;

    private final WorldDesk desk = WorldDesk.of(new BoxOfficeWorldFactory(), STATE);

    WorldDesk desk() {
        return desk;
    }

    /** Holds seats, such as {@code 'A2','A3'}, and returns the id of the hold. */
    String hold(String account, String event, String seats) {
        return desk.part(
                "/hold_id",
                "hold_seats",
                "{'account_id': '%s', 'event_id': '%s', 'seats': [%s]}".formatted(account, event, seats));
    }

    /** Holds and pays seats of the jazz night and returns the id of the first ticket. */
    String ticket(String account, String method, String seats) {
        return desk.part("/tickets/0/ticket_id", "pay_hold", payment(hold(account, "jazz", seats), method));
    }

    static String payment(String hold, String method) {
        return "{'hold_id': '%s', 'payment_method': '%s'}".formatted(hold, method);
    }

    static String holdId(String hold) {
        return "{'hold_id': '" + hold + "'}";
    }

    static String ticketId(String ticket) {
        return "{'ticket_id': '" + ticket + "'}";
    }
}
