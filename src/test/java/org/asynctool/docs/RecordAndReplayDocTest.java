package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.asynctool.agent.http.cassette.CassetteMissException;
import org.asynctool.agent.http.cassette.CassetteRules;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.DocSnippets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent of the how-to page on recording, recorded and replayed. */
class RecordAndReplayDocTest {

    private static final String DOCUMENT = "docs/how-to/record-and-replay.md";

    private static final Task TASK = Tasks.parse("""
            {"version": 1, "id": "tea", "subTasks": [{"id": "A", "requests": ["Boil water."],
             "worlds": {"plan": {"steps": {"boil": "Boil water"}}},
             "reference": [{"id": "a1", "tool": "boil"}]}]}
            """);

    @TempDir
    Path folder;

    @Test
    void showsCodeThatIsCompiledAndRun() throws IOException {
        DocSnippets.assertUpToDate(DOCUMENT);
    }

    @Test
    void replaysTheWholeEpisodeWithTheServiceGone() throws IOException {
        String secret = "sk-not-to-be-seen";
        Episode recorded;
        HttpUrl url;
        try (MockWebServer service = new MockWebServer()) {
            service.start();
            url = service.url("/next");
            for (String word : List.of("boil", "done")) {
                service.enqueue(new MockResponse.Builder().body(word).build());
            }
            recorded = play(url, cassettes("record", secret));
        }

        Episode replayed = play(url, cassettes("replay", secret));

        assertThat(recorded.succeeded()).isTrue();
        assertThat(replayed.trace()).isEqualTo(recorded.trace());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName().toString()).matches("A-[0-9a-f]{12}\\.json"));
        }
    }

    @Test
    void showsTheMessageOfAMiss() throws IOException {
        Files.writeString(folder.resolve("tea.1.json"), """
                {"version": 1, "protocol": "tea-line 1", "interactions": [
                 {"request": {"method": "POST", "url": "https://model.example/next", "body": {"results": 0}},
                  "repeat": 1, "response": {"status": 200, "headers": {}, "bodyText": ["boil"]}}]}
                """);
        Cassettes cassettes = cassettes("replay", "sk-not-to-be-seen");

        String said = "";
        try (var cassette = cassettes.open("tea", 1)) {
            var client =
                    new okhttp3.OkHttpClient.Builder().addInterceptor(cassette).build();
            client.newCall(new okhttp3.Request.Builder()
                            .url("https://model.example/next")
                            .post(okhttp3.RequestBody.create("{\"results\": 1}", null))
                            .build())
                    .execute();
        } catch (CassetteMissException e) {
            said = e.getMessage();
        }

        assertThat(Path.of(DOCUMENT)).content().contains("\n" + said.replace(folder.toString(), "cassettes") + "\n");
        assertThat(said).isNotEmpty();
    }

    private Cassettes cassettes(String mode, String secret) {
        return named(folder, name -> Optional.of(mode), secret);
    }

    private static Cassettes named(
            Path folder, java.util.function.Function<String, Optional<String>> settings, String apiKey) {
        // snippet: cassettes
        Cassettes cassettes = Cassettes.in(folder)
                .mode(settings)
                .rules(CassetteRules.standard()
                        .protocol("tea-line 1")
                        .ignoringQuery("at")
                        .ignoringBody("/request_id", "/messages/*/id")
                        .hiding(apiKey));
        // end of snippet
        return cassettes;
    }

    private static Episode play(HttpUrl url, Cassettes cassettes) {
        return ToolEnvironment.of(TASK).run(new TeaLineAgent(url, cassettes));
    }
}
