package org.asynctool.world.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asynctool.json.Json;
import org.asynctool.testing.PlayedWorld;
import org.asynctool.testing.RandomPlay;
import org.asynctool.testing.WorldCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWorldTest {

    private static final String LOGGED_IN = """
            {"user_count": 2, "user_map": {"Ann": "USR001", "Ben": "USR002"}, "message_count": 7, "current_user": "Ann",
             "inbox": [{"USR002": "Noon?", "at": "desk"}, {"USR001": "Straße"}, {"USR002": "ok"}]}""";

    @Test
    void beginsWithFourUsersAndThreeMessages() {
        played("{}").endsIn("""
                {"generated_ids": [], "user_count": 4,
                 "user_map": {"Alice": "USR001", "Bob": "USR002", "Catherine": "USR003", "Daniel": "USR004"},
                 "inbox": [{"USR002": "My name is Alice. I want to connect."}, {"USR003": "Could you upload the file?"},
                           {"USR004": "Could you upload the file?"}],
                 "message_count": 3, "current_user": null}""");
    }

    @Test
    void takesEachMemberOfTheStateByItselfAndPassesOthersOver() {
        PlayedWorld played = played("""
                {"user_map": {"Zoe": "Z"}, "current_user": "", "random_seed": 0, "colour": "red", "long_context": true}""");

        assertThat(played.state().at("/inbox")).hasSize(3);
        assertThat(played.state().has("colour")).isFalse();
        played.play("message_get_login_status {} -> {\"login_status\": false}");
    }

    @Test
    void sendsFindsAndDeletes() {
        played("{}").play("""
                message_get_login_status {} -> {"login_status": false}
                message_login {"user_id": "Bob"} -> {"login_status": false, "message": "User ID 'Bob' not found."}
                message_login {"user_id": "USR002"} -> {"login_status": true, "message": "User 'USR002' logged in successfully."}
                message_login {"user_id": "?"} -> {"login_status": false, "message": "User ID '?' not found."}
                message_get_login_status {} -> {"login_status": true}
                send_message {"receiver_id": "Bob", "message": ""} -> {"error": "Receiver ID 'Bob' not found."}
                send_message {"receiver_id": "USR001", "message": ""} -> {"sent_status": true, "message_id": {"new_id": 67410}, "message": "Message sent to 'USR001' successfully."}
                send_message {"receiver_id": "USR002", "message": "Tea"} -> {"sent_status": true, "message_id": {"new_id": 41772}, "message": "Message sent to 'USR002' successfully."}
                search_messages {"keyword": "TEA"} -> {"results": [{"receiver_id": "USR002", "message": "Tea"}]}
                get_message_stats {} -> {"stats": {"received_count": 5, "total_contacts": 4}}
                delete_message {"receiver_id": "USR003"} -> {"deleted_status": true, "receiver_id": "USR003", "message": "Receiver USR003's latest message deleted successfully."}
                delete_message {"receiver_id": "USR003"} -> {"error": "Receiver ID USR003 not found."}
                view_messages_sent {} -> {"messages": {"USR002": ["My name is Alice. I want to connect.", "Tea"], "USR004": ["Could you upload the file?"], "USR001": [""]}}
                """).endsIn("""
                {"generated_ids": [41772, 67410], "user_count": 4,
                 "user_map": {"Alice": "USR001", "Bob": "USR002", "Catherine": "USR003", "Daniel": "USR004"},
                 "inbox": [{"USR002": "My name is Alice. I want to connect."}, {"USR004": "Could you upload the file?"},
                           {"USR001": ""}, {"USR002": "Tea"}],
                 "message_count": 5, "current_user": "USR002"}""");
    }

    @ParameterizedTest
    @CsvSource({"-1000, USR-999", "-6, USR-05", "-1, USR000", "8, USR009", "98, USR099", "999, USR1000"})
    void numbersUsersWithThreeDigitsOrMore(int count, String id) {
        played("{\"user_count\": " + count + "}").play("""
                add_contact {"user_name": "Zoe"} -> {"added_status": true, "user_id": "%s", "message": "Contact 'Zoe' added successfully."}
                """.formatted(id));
    }

    @Test
    void wantsALoginForMessages() {
        played("{}").play("""
                send_message {"receiver_id": "?", "message": ""} -> {"error": "No user is currently logged in."}
                delete_message {"receiver_id": "?"} -> {"error": "No user is currently logged in."}
                view_messages_sent {} -> {"error": "No user is currently logged in."}
                search_messages {"keyword": ""} -> {"error": "No user is currently logged in."}
                get_message_stats {} -> {"error": "No user is currently logged in."}
                """);
    }

    @Test
    void whoIsLoggedInNeedNotBeAUser() {
        played(LOGGED_IN).play("""
                message_get_login_status {} -> {"login_status": true}
                search_messages {"keyword": "O"} -> {"results": [{"receiver_id": "USR002", "message": "Noon?"}, {"receiver_id": "USR002", "message": "ok"}]}
                search_messages {"keyword": "desk"} -> {"results": []}
                search_messages {"keyword": "STRASSE"} -> {"results": []}
                """);
    }

    /** The last message is looked for, and the first one that equals it goes. */
    @Test
    void deletesTheEarliestOfEqualMessages() {
        PlayedWorld played = played("""
                {"current_user": "USR001", "message_count": 3,
                 "inbox": [{"USR001": "a", "x": 1}, {"USR001": "a"}, {"USR002": "c"}, {"USR001": "a"}]}""");
        played.play("""
                delete_message {"receiver_id": "USR001"} -> {"deleted_status": true, "receiver_id": "USR001", "message": "Receiver USR001's latest message deleted successfully."}
                """);
        assertThat(played.state().at("/inbox"))
                .isEqualTo(Json.read("[{\"USR001\": \"a\", \"x\": 1}, {\"USR002\": \"c\"}, {\"USR001\": \"a\"}]"));
        played.play("""
                delete_message {"receiver_id": "USR001"} -> {"deleted_status": true, "receiver_id": "USR001", "message": "Receiver USR001's latest message deleted successfully."}
                view_messages_sent {} -> {"messages": {"USR001": ["a"], "USR002": ["c"]}}
                get_message_stats {} -> {"stats": {"received_count": 2, "total_contacts": 2}}
                """);
        assertThat(played.state().at("/message_count").intValue()).isEqualTo(3);
    }

    @Test
    void addsContactsByACounterThatMovesOnWhenItFails() {
        played("""
                {"user_count": 1, "user_map": {"Ann": "USR001", "Ben": "USR002"}}""").play("""
                add_contact {"user_name": "Ann"} -> {"error": "User name 'Ann' already exists."}
                add_contact {"user_name": ""} -> {"error": "User ID 'USR002' already exists."}
                add_contact {"user_name": ""} -> {"added_status": true, "user_id": "USR003", "message": "Contact '' added successfully."}
                get_user_id {"user": ""} -> {"user_id": "USR003"}
                get_user_id {"user": "ann"} -> {"error": "User 'ann' not found in the workspace."}
                list_users {} -> {"user_list": ["Ann", "Ben", ""]}
                """);
        played("{\"user_count\": 999}").play("""
                add_contact {"user_name": "x"} -> {"added_status": true, "user_id": "USR1000", "message": "Contact 'x' added successfully."}
                """);
    }

    @Test
    void keepsMessagesThatAreNoTextsAndDoesNotSearchThem() {
        played("""
                {"current_user": "USR001", "inbox": [{"USR001": ["a", "b"]}, {"USR002": {}}, {"USR001": "a"}]}""").play("""
                view_messages_sent {} -> {"messages": {"USR001": [["a", "b"], "a"], "USR002": [{}]}}
                search_messages {"keyword": "a"} -> failed: only texts can be searched, but the inbox has a message to USR001 that is none
                """);
    }

    @Test
    void idsAreNotDrawnTwiceAndComeToAnEnd() {
        String taken = IntStream.rangeClosed(10_000, 99_999)
                .filter(id -> id != 24421)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        played("{\"current_user\": \"x\", \"generated_ids\": [" + taken + "]}").play("""
                send_message {"receiver_id": "USR001", "message": ""} -> {"sent_status": true, "message_id": {"new_id": 24421}, "message": "Message sent to 'USR001' successfully."}
                send_message {"receiver_id": "USR001", "message": ""} -> failed: all message ids from 10000 to 99999 are in use
                """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsTogetherWhateverIsCalled(long seed) {
        new RandomPlay(
                        new MessageWorldFactory(),
                        LOGGED_IN,
                        List.of("USR001", "USR002", "USR003", "Ann", "Cid", "", "o"),
                        List.of(),
                        Map.of())
                .verify(seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'user_map': {'Ann': 1}} | /user_map/Ann is 1, expected string",
                "{'user_map': null} | /user_map is null, expected object",
                "{'inbox': [{}]} | /inbox/0 is {}, expected minProperties 1",
                "{'inbox': ['Hi']} | /inbox/0 is \"Hi\", expected object",
                "{'current_user': 5} | /current_user is 5, expected one of [\"string\",\"null\"]",
                "{'random_seed': 1.5} | /random_seed is 1.5, expected integer",
                "[] | the value is [], expected object"
            })
    void refusesAnotherState(String stateAndProblem) {
        String[] parts = stateAndProblem.split(" \\| ");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new MessageWorldFactory().create(Json.read(parts[0].replace('\'', '"')), WorldCalls.seeded()))
                .withMessage("initial state: " + parts[1]);
    }

    private static PlayedWorld played(String state) {
        return new PlayedWorld(new MessageWorldFactory(), state);
    }
}
