package org.asynctool.agent.http.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.asynctool.agent.http.cassette.Tapes.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassetteTest {

    private static final String ELSEWHERE = "http://model.invalid/v1/chat";

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private Path file;
    private HttpUrl url;

    @BeforeEach
    void start() throws IOException {
        server.start();
        url = server.url("/v1/chat");
        file = folder.resolve("tea.1.json");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void replaysWhatItRecordedWithTheServerGone() throws IOException {
        List<Answer> recorded = record(file);
        server.close();

        try (Cassette cassette = Cassette.replaying(file)) {
            assertThat(talk(Tapes.offline(cassette))).isEqualTo(recorded);
            assertThat(cassette.unused()).isEmpty();
        }
        assertThat(recorded).extracting(Answer::status).containsExactly(429, 200, 200);
        assertThat(recorded.get(0).headers()).containsExactly("Content-Type: application/json", "Retry-After: 2");
    }

    @Test
    void writesTheSameBytesWhenRecordedAgain() throws IOException {
        record(file);
        byte[] first = Files.readAllBytes(file);
        record(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void writesAFileForPeople() throws IOException {
        enqueue("{\"answer\":\"Tea.\"}");
        try (Cassette cassette = Cassette.recording(file)) {
            Tapes.post(Tapes.client(cassette), url, "{\"b\": 2.0, \"a\": \"Boil water.\"}");
        }

        assertThat(file).hasContent("""
                {
                  "version": 1,
                  "protocol": "http",
                  "interactions": [
                    {
                      "request": {
                        "method": "POST",
                        "url": "%s",
                        "body": {
                          "a": "Boil water.",
                          "b": 2
                        }
                      },
                      "repeat": 1,
                      "response": {
                        "status": 200,
                        "headers": {
                          "content-type": "application/json"
                        },
                        "body": {
                          "answer": "Tea."
                        }
                      }
                    }
                  ]
                }
                """.formatted(url));
    }

    @Test
    void givesEqualRequestsTheirAnswersInOrder() throws IOException {
        List<String> answers = List.of("one", "two", "three", "four", "five");
        answers.forEach(this::enqueue);
        try (Cassette cassette = Cassette.recording(file)) {
            assertThat(ask(Tapes.client(cassette), url, 5)).isEqualTo(answers);
        }

        try (Cassette cassette = Cassette.replaying(file)) {
            assertThat(ask(Tapes.offline(cassette), url, 3)).containsExactly("one", "two", "three");
            assertThat(cassette.unused()).containsExactly("POST " + url + " (4)", "POST " + url + " (5)");
        }
    }

    @Test
    void recordsWhatIsMissingInModeAuto() throws IOException {
        List.of("one", "two").forEach(this::enqueue);
        try (Cassette cassette = Cassette.auto(file)) {
            ask(Tapes.client(cassette), url, 2);
        }
        enqueue("three");
        try (Cassette cassette = Cassette.auto(file)) {
            assertThat(ask(Tapes.client(cassette), url, 3)).containsExactly("one", "two", "three");
        }

        assertThat(server.getRequestCount()).isEqualTo(3);
        try (Cassette cassette = Cassette.replaying(file)) {
            assertThat(ask(Tapes.offline(cassette), url, 3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void ignoresTheOrderOfMembersAndWhatIsDeclaredVolatile() throws IOException {
        CassetteRules rules = CassetteRules.standard().ignoringQuery("at").ignoringBody("/user", "/messages/*/id");
        enqueue("Tea.");
        try (Cassette cassette = Cassette.open(CassetteMode.RECORD, file, rules)) {
            Tapes.post(
                    Tapes.client(cassette),
                    url.newBuilder().query("at=1&model=m").build(),
                    "{\"user\": \"u1\", \"messages\": [{\"id\": 1, \"say\": \"Tea?\"}], \"n\": 1}");
        }

        try (Cassette cassette = Cassette.open(CassetteMode.REPLAY, file, rules)) {
            Answer answer = Tapes.post(
                    Tapes.offline(cassette),
                    url.newBuilder().query("model=m&at=2").build(),
                    "{\"n\": 1e0, \"messages\": [{\"say\": \"Tea?\", \"id\": 2}]}");
            assertThat(answer.body()).isEqualTo("Tea.");
        }
        assertThat(file).content().doesNotContain("u1", "at=1", "\"id\"");
    }

    @Test
    void keepsAStreamAsItCame() throws IOException {
        String stream = "data: {\"delta\": \"Te\"}\r\n\r\ndata: {\"delta\": \"ä\"}\n\n: ping\n\ndata: [DONE]";
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .chunkedBody(stream, 7)
                .build());
        try (Cassette cassette = Cassette.recording(file)) {
            assertThat(ask(Tapes.client(cassette), url, 1)).containsExactly(stream);
        }

        assertThat(file).content().contains("\n          \"data: {\\\"delta\\\": \\\"ä\\\"}\\n\",\n");
        try (Cassette cassette = Cassette.replaying(file)) {
            Answer answer = Tapes.post(Tapes.offline(cassette), url, "{\"say\": \"Tea?\"}");
            assertThat(answer.body()).isEqualTo(stream);
            assertThat(answer.headers()).contains("Content-Type: text/event-stream");
        }
    }

    @Test
    void keepsBytesThatAreNoText() throws IOException {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        server.enqueue(
                new MockResponse.Builder().body(new Buffer().write(bytes)).build());
        try (Cassette cassette = Cassette.recording(file)) {
            Tapes.post(Tapes.client(cassette), url, "");
        }

        Request request = Tapes.post(url, "").build();
        try (Cassette cassette = Cassette.replaying(file);
                var response = Tapes.offline(cassette).newCall(request).execute()) {
            assertThat(response.body().bytes()).isEqualTo(bytes);
        }
    }

    @Test
    void refusesBodiesThatAreTooLong() throws IOException {
        String longer = "x".repeat(WholeBody.MAX_BYTES + 1);
        server.enqueue(new MockResponse.Builder().body(longer).build());
        try (Cassette cassette = Cassette.recording(file)) {
            OkHttpClient client = Tapes.client(cassette);
            assertThatIOException()
                    .isThrownBy(() -> Tapes.post(client, url, "{}"))
                    .withMessage("the body of the answer is longer than 16 MB (16000000 bytes), the most that a"
                            + " cassette records");
            assertThatIOException()
                    .isThrownBy(() -> Tapes.post(client, url, longer))
                    .withMessage("the body of the request is longer than 16 MB (16000000 bytes), the most that a"
                            + " cassette records");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsTheLongestBody() throws IOException {
        String longest = "\"".repeat(WholeBody.MAX_BYTES);
        server.enqueue(new MockResponse.Builder().body(longest).build());
        try (Cassette cassette = Cassette.recording(file)) {
            Tapes.post(Tapes.client(cassette), url, "{}");
        }

        try (Cassette cassette = Cassette.replaying(file)) {
            assertThat(Tapes.post(Tapes.offline(cassette), url, "{}").body().equals(longest))
                    .isTrue();
        }
    }

    @Test
    void sendsTheBodyOfARequestThatCanBeReadOnlyOnce() throws Exception {
        enqueue("Tea.");
        RequestBody once = new RequestBody() {
            private boolean read;

            @Override
            public okhttp3.MediaType contentType() {
                return Tapes.JSON;
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(okio.BufferedSink sink) throws IOException {
                assertThat(read).isFalse();
                read = true;
                sink.writeUtf8("{\"say\": \"Tea?\"}");
            }
        };
        try (Cassette cassette = Cassette.recording(file)) {
            Tapes.send(
                    Tapes.client(cassette),
                    new Request.Builder().url(url).post(once).build());
        }

        assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"say\": \"Tea?\"}");
    }

    @Test
    void keepsTheOldFileWhereNothingWasRecorded() throws IOException {
        record(file);
        byte[] before = Files.readAllBytes(file);
        server.close();
        try (Cassette cassette = Cassette.recording(file)) {
            OkHttpClient client = Tapes.client(cassette);
            assertThatIOException().isThrownBy(() -> Tapes.post(client, url, "{}"));
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void letsEverythingThroughInModeLive() throws IOException {
        enqueue("Tea.");
        try (Cassette cassette = Cassette.live()) {
            assertThat(ask(Tapes.client(cassette), url, 1)).containsExactly("Tea.");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesRequestsOnceClosed() throws IOException {
        Cassette cassette = Cassette.replaying(file);
        cassette.close();
        cassette.close();

        assertThatIOException()
                .isThrownBy(() -> Tapes.post(Tapes.offline(cassette), ELSEWHERE, "{}"))
                .withMessage("the cassette " + file + " is closed; open one for each episode");
    }

    @Test
    void neverLooksUpANameWhenItReplays() {
        assertThatExceptionOfType(CassetteMissException.class).isThrownBy(() -> {
            try (Cassette cassette = Cassette.replaying(file)) {
                Tapes.post(Tapes.offline(cassette), ELSEWHERE, "{}");
            }
        });
        // The same client would otherwise have looked it up.
        assertThatIOException()
                .isThrownBy(() -> Tapes.post(Tapes.offline(Cassette.live()), ELSEWHERE, "{}"))
                .withMessage("looked up model.invalid");
    }

    private List<Answer> record(Path file) throws IOException {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Content-Type", "application/json")
                .addHeader("Retry-After", "2")
                .addHeader("X-Request-Id", "req-" + server.getRequestCount())
                .body("{\"error\": \"slow down\"}")
                .build());
        enqueue("{\"answer\":1.50}");
        enqueue("{\"answer\":2}");
        try (Cassette cassette = Cassette.recording(file)) {
            return talk(Tapes.client(cassette));
        }
    }

    private List<Answer> talk(OkHttpClient client) throws IOException {
        List<Answer> answers = new ArrayList<>();
        answers.add(Tapes.post(client, url, "{\"say\": \"Tea?\"}"));
        answers.add(Tapes.post(client, url, "{\"say\": \"Tea?\"}"));
        answers.add(Tapes.post(client, url, "{\"say\": \"Coffee?\"}"));
        return answers;
    }

    private static List<String> ask(OkHttpClient client, HttpUrl url, int times) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(Tapes.post(client, url, "{\"say\": \"Tea?\"}").body());
        }
        return answers;
    }

    private void enqueue(String body) {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }
}
