package org.asynctool.world.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.asynctool.json.Json;
import org.asynctool.testing.PlayedWorld;
import org.asynctool.testing.RandomPlay;
import org.asynctool.testing.WorldCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketWorldTest {

    private static final String FOUR = """
            {"current_user": "ann", "ticket_counter": 2,
             "ticket_queue": [{"id": 1, "status": "closed", "created_by": "ann"},
                              {"id": "T-1", "status": "Open", "created_by": "Ann", "colour": "red"},
                              {"id": 2, "status": "Closed", "created_by": "ann", "resolution": "old"},
                              {"id": 2, "status": "Open", "created_by": "ann"}]}""";

    @Test
    void beginsWithoutTickets() {
        played("{}").endsIn("{\"ticket_queue\": [], \"ticket_counter\": 1, \"current_user\": null}");
    }

    @Test
    void keepsAStateAsItIsAndPassesOtherMembersOver() {
        played(FOUR.replace("{\"current", "{\"long_context\": true, \"current")).endsIn(FOUR);
    }

    @Test
    void logsAnybodyInWhoHasAPassword() {
        played("{\"current_user\": \"\"}")
                .play("""
                ticket_get_login_status {} -> {"login_status": false}
                logout {} -> {"success": false}
                ticket_login {"username": "", "password": "x"} -> {"success": false}
                ticket_login {"username": "ann", "password": ""} -> {"success": false}
                """)
                .endsIn("{\"ticket_queue\": [], \"ticket_counter\": 1, \"current_user\": \"\"}")
                .play("""
                ticket_login {"username": "ann", "password": "x"} -> {"success": true}
                ticket_login {"username": "ben", "password": ""} -> {"success": false}
                ticket_get_login_status {} -> {"login_status": true}
                """)
                .endsIn("{\"ticket_queue\": [], \"ticket_counter\": 1, \"current_user\": \"ann\"}")
                .play("""
                ticket_login {"username": "ben", "password": "x"} -> {"success": true}
                logout {} -> {"success": true}
                logout {} -> {"success": false}
                ticket_get_login_status {} -> {"login_status": false}
                """)
                .endsIn("{\"ticket_queue\": [], \"ticket_counter\": 1, \"current_user\": null}");
    }

    @Test
    void createsTickets() {
        played("{}").play("""
                create_ticket {"title": "Printer", "priority": 9} -> {"error": "User not authenticated. Please log in to create a ticket."}
                ticket_login {"username": "ann", "password": "x"} -> {"success": true}
                create_ticket {"title": ""} -> {"id": 1, "title": "", "description": "", "status": "Open", "priority": 1, "created_by": "ann"}
                create_ticket {"title": "Mail", "description": "None", "priority": 2.5} -> {"id": 2, "title": "Mail", "description": "None", "status": "Open", "priority": 2.5, "created_by": "ann"}
                create_ticket {"title": "Door", "priority": 0} -> {"error": "Invalid priority. Priority must be between 1 and 5."}
                create_ticket {"title": "Door", "priority": 5.1} -> {"error": "Invalid priority. Priority must be between 1 and 5."}
                create_ticket {"title": "Door", "priority": 5} -> {"id": 3, "title": "Door", "description": "", "status": "Open", "priority": 5, "created_by": "ann"}
                """).endsIn("""
                {"current_user": "ann", "ticket_counter": 4, "ticket_queue": [
                 {"id": 1, "title": "", "description": "", "status": "Open", "priority": 1, "created_by": "ann"},
                 {"id": 2, "title": "Mail", "description": "None", "status": "Open", "priority": 2.5, "created_by": "ann"},
                 {"id": 3, "title": "Door", "description": "", "status": "Open", "priority": 5, "created_by": "ann"}]}""");
    }

    @Test
    void findsTheFirstTicketOfAnId() {
        played(FOUR).play("""
                get_ticket {"ticket_id": 2} -> {"id": 2, "status": "Closed", "created_by": "ann", "resolution": "old"}
                get_ticket {"ticket_id": "T-1"} -> {"id": "T-1", "status": "Open", "created_by": "Ann", "colour": "red"}
                get_ticket {"ticket_id": "2"} -> {"error": "Ticket with ID 2 not found."}
                close_ticket {"ticket_id": "t-1"} -> {"error": "Ticket with ID t-1 not found."}
                resolve_ticket {"ticket_id": 0, "resolution": ""} -> {"error": "Ticket with ID 0 not found."}
                edit_ticket {"ticket_id": 100000000000000000000, "updates": {"colour": 1}} -> {"error": "Ticket with ID 100000000000000000000 not found."}
                """);
    }

    @Test
    void closesAndResolves() {
        played(FOUR).play("""
                close_ticket {"ticket_id": 2} -> {"error": "Ticket with ID 2 is already closed."}
                close_ticket {"ticket_id": 1} -> {"status": "Ticket 1 has been closed successfully."}
                close_ticket {"ticket_id": "T-1"} -> {"status": "Ticket T-1 has been closed successfully."}
                resolve_ticket {"ticket_id": 2, "resolution": "new"} -> {"status": "Ticket 2 has been resolved successfully."}
                resolve_ticket {"ticket_id": 2, "resolution": "newer"} -> {"error": "Ticket with ID 2 is already resolved."}
                resolve_ticket {"ticket_id": 1, "resolution": ""} -> {"status": "Ticket 1 has been resolved successfully."}
                get_ticket {"ticket_id": 1} -> {"id": 1, "status": "Resolved", "created_by": "ann", "resolution": ""}
                close_ticket {"ticket_id": 1} -> {"status": "Ticket 1 has been closed successfully."}
                get_ticket {"ticket_id": 1} -> {"id": 1, "status": "Closed", "created_by": "ann", "resolution": ""}
                get_ticket {"ticket_id": 2} -> {"id": 2, "status": "Resolved", "created_by": "ann", "resolution": "new"}
                """);
    }

    @Test
    void editsFourFieldsOrNone() {
        played(FOUR).play("""
                edit_ticket {"ticket_id": 1, "updates": {}} -> {"status": "Ticket 1 has been updated successfully."}
                edit_ticket {"ticket_id": 1, "updates": {"priority": 9, "title": null, "status": ""}} -> {"status": "Ticket 1 has been updated successfully."}
                get_ticket {"ticket_id": 1} -> {"id": 1, "status": "", "created_by": "ann", "priority": 9}
                edit_ticket {"ticket_id": 1, "updates": {"priority": 1, "id": null}} -> {"error": "Invalid fields for update: id"}
                edit_ticket {"ticket_id": 1, "updates": {"b": 1, "title": "x", "a": 1}} -> {"error": "Invalid fields for update: b, a"}
                get_ticket {"ticket_id": 1} -> {"id": 1, "status": "", "created_by": "ann", "priority": 9}
                edit_ticket {"ticket_id": 1, "updates": {"status": "Resolved", "priority": "high", "description": "d"}} -> {"status": "Ticket 1 has been updated successfully."}
                resolve_ticket {"ticket_id": 1, "resolution": "x"} -> {"error": "Ticket with ID 1 is already resolved."}
                get_ticket {"ticket_id": 1} -> {"id": 1, "status": "Resolved", "created_by": "ann", "priority": "high", "description": "d"}
                """);
    }

    @Test
    void listsTheTicketsOfTheUser() {
        String one = "{\"id\": 1, \"status\": \"closed\", \"created_by\": \"ann\"}";
        String two = "{\"id\": 2, \"status\": \"Closed\", \"created_by\": \"ann\", \"resolution\": \"old\"}";
        String three = "{\"id\": 2, \"status\": \"Open\", \"created_by\": \"ann\"}";
        played(FOUR).play("""
                get_user_tickets {} -> [%1$s, %2$s, %3$s]
                get_user_tickets {"status": null} -> [%1$s, %2$s, %3$s]
                get_user_tickets {"status": ""} -> [%1$s, %2$s, %3$s]
                get_user_tickets {"status": "CLOSED"} -> [%1$s, %2$s]
                get_user_tickets {"status": "None"} -> []
                logout {} -> {"success": true}
                get_user_tickets {"status": "Open"} -> [{"error": "User not authenticated. Please log in to view tickets."}]
                """.formatted(one, two, three));
    }

    /** Where the original stumbles over a ticket, whichever one was meant. */
    @Test
    void saysWhatATicketLacks() {
        played("{\"current_user\": \"ann\", \"ticket_queue\": [{\"id\": 1}, {\"T\": {\"id\": 2}}, {\"id\": 3}]}")
                .play("""
                get_ticket {"ticket_id": 1} -> {"id": 1}
                edit_ticket {"ticket_id": 3, "updates": {}} -> failed: one of the tickets has no id
                get_ticket {"ticket_id": 4} -> failed: one of the tickets has no id
                close_ticket {"ticket_id": 1} -> failed: one of the tickets has no status
                resolve_ticket {"ticket_id": 1, "resolution": ""} -> failed: one of the tickets has no status
                get_user_tickets {} -> failed: one of the tickets has no created_by
                get_ticket {"ticket_id": 1} -> {"id": 1}
                """);
        played("{\"current_user\": \"ann\", \"ticket_queue\": [{\"created_by\": \"ann\", \"status\": 5}]}")
                .play("""
                get_user_tickets {} -> [{"created_by": "ann", "status": 5}]
                get_user_tickets {"status": "5"} -> failed: one of the tickets has a status that is no text
                """);
    }

    @Test
    void aTicketShownEarlierStaysAsItWas() {
        PlayedWorld played = played(FOUR);
        String before = Json.write(played.state());
        var shown = played.state();
        played.play("close_ticket {\"ticket_id\": 1} -> {\"status\": \"Ticket 1 has been closed successfully.\"}");
        assertThat(Json.write(shown)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsTogetherWhateverIsCalled(long seed) {
        new RandomPlay(
                        new TicketWorldFactory(),
                        FOUR,
                        List.of("ann", "ben", "", "Open", "closed"),
                        List.of("0", "1", "2.5", "5", "6"),
                        Map.of(
                                "ticket_id", List.of("1", "2", "3", "4", "\"T-1\"", "\"1\"", "2.0"),
                                "updates", List.of("{}", "{\"status\": \"Open\"}", "{\"id\": 5}", "{\"title\": null}")))
                .verify(seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ticket_queue': {}} | /ticket_queue is {}, expected array",
                "{'ticket_queue': [1]} | /ticket_queue/0 is 1, expected object",
                "{'ticket_counter': null} | /ticket_counter is null, expected integer",
                "{'current_user': false} | /current_user is false, expected one of [\"string\",\"null\"]"
            })
    void refusesAnotherState(String stateAndProblem) {
        String[] parts = stateAndProblem.split(" \\| ");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TicketWorldFactory().create(Json.read(parts[0].replace('\'', '"')), WorldCalls.seeded()))
                .withMessage("initial state: " + parts[1]);
    }

    private static PlayedWorld played(String state) {
        return new PlayedWorld(new TicketWorldFactory(), state);
    }
}
