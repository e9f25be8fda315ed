package org.asynctool.agent.http.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassetteMissTest {

    private static final String URL = "http://model.invalid/v1/chat";
    private static final String WHAT_TO_DO =
            "\nto add it, run with asynctool.cassettes=auto; to record all anew, with asynctool.cassettes=record";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = write("Boil water.");
    }

    private Path write(String said) throws IOException {
        return Files.writeString(folder.resolve("tea.1.json"), """
                {"version": 1, "protocol": "http", "interactions": [
                 {"request": {"method": "POST", "url": "http://model.invalid/v1/chat",
                              "body": {"messages": [{"say": "%s"}], "model": "m", "n": 1}},
                  "repeat": 1, "response": {"status": 200, "headers": {}, "bodyText": ["Tea."]}},
                 {"request": {"method": "GET", "url": "http://model.invalid/v1/models"},
                  "repeat": 1, "response": {"status": 200, "headers": {}}}]}
                """.formatted(said));
    }

    @Test
    void showsTheFirstDifferenceToTheNearestRequest() {
        assertMiss(
                URL,
                "{\"model\": \"m\", \"n\": 1, \"messages\": [{\"say\": \"Boil milk.\"}]}",
                "POST " + URL + " was not recorded: " + file
                        + " has 2 other requests, the nearest of which differs at /body/messages/0/say\n"
                        + "  recorded: \"Boil water.\"\n"
                        + "  actual:   \"Boil milk.\"" + WHAT_TO_DO);
    }

    @Test
    void longTextsAreShownWhereTheyBeginToDifferWithinALine() throws IOException {
        String many = "Boil water. ".repeat(40);
        String recorded = many + "Warm the pot." + many;
        String actual = many + "Warm the cup." + many;
        Cassette cassette = Cassette.replaying(write(recorded));

        assertThatExceptionOfType(CassetteMissException.class)
                .isThrownBy(() -> Tapes.post(
                        Tapes.offline(cassette),
                        URL,
                        "{\"messages\": [{\"say\": \"" + actual + "\"}], \"model\": \"m\", \"n\": 1}"))
                .satisfies(e -> {
                    assertThat(e.getMessage().lines().toList())
                            .contains(
                                    "  recorded: ...r. Boil water. Warm the pot.Boil water. Boil water. Boil water...",
                                    "  actual:   ...r. Boil water. Warm the cup.Boil water. Boil water. Boil water...")
                            .filteredOn(line -> line.startsWith("  "))
                            .allMatch(line -> line.length() <= 80);
                });
    }

    @Test
    void countsPlacesAndShowsWhatIsOnlyOnOneSide() {
        assertMiss(
                URL,
                "{\"messages\": [{\"say\": \"Boil water.\"}, {\"say\": \"Done.\"}], \"model\": \"m2\", \"n\": 1}",
                "POST " + URL + " was not recorded: " + file
                        + " has 2 other requests, the nearest of which differs in 2 places, first at /body/messages/1\n"
                        + "  recorded: (nothing)\n"
                        + "  actual:   {\"say\":\"Done.\"}" + WHAT_TO_DO);
    }

    @Test
    void showsAnotherUrl() {
        assertMiss(
                URL + "/completions",
                "{\"messages\": [{\"say\": \"Boil water.\"}], \"model\": \"m\", \"n\": 1}",
                "POST " + URL + "/completions was not recorded: " + file
                        + " has 2 other requests, the nearest of which differs at /url\n"
                        + "  recorded: \"" + URL + "\"\n"
                        + "  actual:   \"" + URL + "/completions\"" + WHAT_TO_DO);
    }

    @Test
    void saysThatAllAnswersWereGiven() throws IOException {
        Cassette cassette = Cassette.replaying(file);
        OkHttpClient client = Tapes.offline(cassette);
        String body = "{\"messages\": [{\"say\": \"Boil water.\"}], \"model\": \"m\", \"n\": 1}";
        Tapes.post(client, URL, body);

        assertThatExceptionOfType(CassetteMissException.class)
                .isThrownBy(() -> Tapes.post(client, URL, body))
                .withMessage("POST " + URL + " was not recorded: " + file + " has 1 answer to it, and all were given"
                        + WHAT_TO_DO);
    }

    @Test
    void saysThatThereIsNoFile() throws IOException {
        Files.delete(file);

        assertMiss(URL, "{}", "POST " + URL + " was not recorded: " + file + " does not exist" + WHAT_TO_DO);
    }

    @Test
    void failsOnceMoreWhenClosedLestItBeSwallowed() {
        Cassette cassette = Cassette.replaying(file);
        String[] swallowed = new String[1];
        assertThatExceptionOfType(CassetteMissException.class)
                .isThrownBy(() -> Tapes.post(Tapes.offline(cassette), URL, "{}"))
                .satisfies(e -> swallowed[0] = e.getMessage());

        assertThatExceptionOfType(CassetteMissException.class)
                .isThrownBy(cassette::close)
                .withMessage("1 request without a recorded answer, the first: " + swallowed[0]);
        assertThat(cassette.unused()).containsExactly("POST " + URL + " (1)", "GET http://model.invalid/v1/models (1)");
    }

    private void assertMiss(String url, String body, String message) {
        Cassette cassette = Cassette.replaying(file);
        assertThatExceptionOfType(CassetteMissException.class)
                .isThrownBy(() -> Tapes.post(Tapes.offline(cassette), url, body))
                .withMessage(message);
    }
}
