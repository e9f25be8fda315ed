package org.asynctool.agent.http.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CassettesTest {

    private static final int THREADS = 8;
    private static final int REQUESTS = 25;

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private String url;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .body("you said " + request.getBody().utf8())
                        .build();
            }
        });
        server.start();
        url = server.url("/v1/chat").toString();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachTaskAndTrialHasItsFile() throws IOException {
        Cassettes cassettes = Cassettes.in(folder).mode(CassetteMode.RECORD);
        for (Cassette opened : List.of(
                cassettes.open("tea", 1),
                cassettes.open("tea", 2),
                cassettes.open("tea.1", 2),
                cassettes.open("a/b?", 1))) {
            try (Cassette cassette = opened) {
                Tapes.post(Tapes.client(cassette), url, "{}");
            }
        }

        assertThat(files().keySet())
                .contains("tea.1.json", "tea.2.json", "tea.1.2.json")
                .hasSize(4);
    }

    @Test
    void folderIsMadeWhenSomethingIsRecorded() throws IOException {
        Path deep = folder.resolve("not/there");
        Cassette cassette = Cassettes.in(deep).mode(CassetteMode.RECORD).open("tea", 1);
        assertThat(deep).doesNotExist();

        episode(cassette, "first");

        assertThat(deep.resolve("tea.1.json")).isRegularFile();
    }

    @Test
    void twoEpisodesThatShareAFileAreToldSo() throws IOException {
        Cassettes cassettes = Cassettes.in(folder).mode(CassetteMode.AUTO);
        Cassette late = cassettes.open("tea", 1);
        episode(cassettes.open("tea", 1), "early");
        Tapes.post(Tapes.client(late), url, "{}");

        assertThatIOException()
                .isThrownBy(late::close)
                .withMessage(folder.resolve("tea.1.json") + " was written while this cassette was open, which is not"
                        + " written now: two episodes share it; give each a task, trial or name of its own");
        assertThat(files().get("tea.1.json")).contains("early");
    }

    @Test
    void eightEpisodesAtOnceRecordTheSameAgainAndReplayIt() throws Exception {
        List<List<String>> recorded = inParallel(CassetteMode.RECORD);
        Map<String, String> first = files();
        assertThat(first).hasSize(THREADS);
        inParallel(CassetteMode.RECORD);
        assertThat(files()).isEqualTo(first);
        server.close();

        assertThat(inParallel(CassetteMode.REPLAY)).isEqualTo(recorded);
    }

    @Test
    void eightThreadsOfOneEpisodeRecordTheSameAgain() throws Exception {
        onThreads(THREADS, Cassettes.in(folder).mode(CassetteMode.RECORD).open("tea", 1));
        Map<String, String> first = files();
        onThreads(THREADS, Cassettes.in(folder).mode(CassetteMode.RECORD).open("tea", 1));
        assertThat(files()).isEqualTo(first);
        server.close();

        Cassette replayed = Cassettes.in(folder).open("tea", 1);
        onThreads(THREADS, replayed);
        assertThat(replayed.unused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"replay, REPLAY", "record, RECORD", "auto, AUTO", "live, LIVE", ", REPLAY"})
    void settingSaysWhereAnswersComeFrom(String value, CassetteMode mode) {
        assertThat(CassetteMode.from(
                        name -> Optional.ofNullable(value).filter(v -> name.equals("asynctool.cassettes"))))
                .isEqualTo(mode);
    }

    @Test
    void unknownSettingIsRefusedWithWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cassettes.in(folder).mode(name -> Optional.of("rec")))
                .withMessage("asynctool.cassettes must be replay, record, auto or live, but is 'rec'");
    }

    @Test
    void pointerWithoutSlashIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CassetteRules.standard().ignoringBody("user"))
                .withMessage("a JSON pointer must begin with '/', such as /user, but was 'user'");
    }

    private List<List<String>> inParallel(CassetteMode mode) throws Exception {
        Cassettes cassettes = Cassettes.in(folder).mode(mode);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> episodes = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int trial = i;
                episodes.add(threads.submit(() -> episode(cassettes.open("tea", trial), "trial " + trial)));
            }
            List<List<String>> answers = new ArrayList<>();
            for (Future<List<String>> episode : episodes) {
                answers.add(episode.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private void onThreads(int count, Cassette cassette) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try (cassette) {
            OkHttpClient client = Tapes.client(cassette);
            List<Future<List<String>>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                // Half of them ask the same.
                String name = "thread " + i / 2;
                all.add(threads.submit(() -> say(client, name)));
            }
            for (Future<List<String>> one : all) {
                assertThat(one.get()).hasSize(REQUESTS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> episode(Cassette opened, String name) throws IOException {
        try (Cassette cassette = opened) {
            return say(Tapes.client(cassette), name);
        }
    }

    private List<String> say(OkHttpClient client, String name) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            answers.add(Tapes.post(client, url, "{\"say\": \"" + name + " " + i % 7 + "\"}")
                    .body());
        }
        return answers;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }
}
