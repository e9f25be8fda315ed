package org.asynctool.agent.http.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Buffer;
import org.asynctool.json.Json;
import org.asynctool.testing.SecretNeedles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret is ever written or said, in any form. */
class SecretsTest {

    private static final String HEADER_KEY = "sk-header/Zq+81==";
    private static final String COOKIE = "c00kie-9f2c11";
    private static final String ORGANIZATION = "org-Teahouse77";
    private static final String PASSWORD = "pass:w0rd-of-Ann";
    private static final String QUERY_KEY = "AIza-query-key-55";
    private static final List<String> DECLARED = List.of("sk-plain-12345", "a \"b\\c/d+é 😀=", "line one\nline two");

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private HttpUrl url;
    private Path file;

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

    static List<String> all() {
        List<String> all = new ArrayList<>(DECLARED);
        all.addAll(List.of(HEADER_KEY, COOKIE, ORGANIZATION, PASSWORD, QUERY_KEY));
        return all;
    }

    @Test
    @Timeout(60)
    void aModelThatWritesNothingButBackslashesHoldsUpNobody() {
        String backslashes = "\\".repeat(1_000_000);

        assertThat(new Redactor(DECLARED).text(backslashes)).isEqualTo(backslashes);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noFormOfASecretIsWritten(String secret) throws IOException {
        for (String form : SecretNeedles.forms(secret)) {
            record("{\"say\": " + Json.write(Json.of("<" + form + ">")) + "}", "data: <" + form + ">\n\nend");
            assertClean(Files.readString(file));
            assertThat(file).content().contains("<").contains(Redactor.REDACTED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"key\": \"<%s>\"}", "{\"<%s>\": [1, {\"deep\": \"<%s>\"}]}", "error: <%s>", "[\"<%s>\"] torn"
            })
    void answersAreWrittenWithoutSecretsAndStayWhatTheyAre(String answer) throws IOException {
        for (String secret : all()) {
            record("{}", answer.replace("%s", json(secret)));

            assertClean(Files.readString(file));
            try (Cassette cassette = Cassette.open(CassetteMode.REPLAY, file, rules())) {
                String replayed =
                        Tapes.send(Tapes.offline(cassette), request("{}")).body();
                assertThat(replayed.replace(" ", ""))
                        .isEqualTo(answer.replace("%s", Redactor.REDACTED).replace(" ", ""));
            }
        }
    }

    @Test
    void agentSeesTheTrueAnswerWhileItIsRecorded() throws IOException {
        assertThat(record("{}", "your key: " + DECLARED.get(0))).isEqualTo("your key: " + DECLARED.get(0));
    }

    @Test
    void bytesThatAreNoTextAreCleanToo() throws IOException {
        Buffer bytes = new Buffer().writeByte(0xFF);
        for (String secret : all()) {
            bytes.writeUtf8(secret).writeByte(0xFE);
        }
        server.enqueue(new MockResponse.Builder().body(bytes).build());
        try (Cassette cassette = Cassette.open(CassetteMode.RECORD, file, rules())) {
            Tapes.send(Tapes.client(cassette), request("{}"));
        }

        String base64 = String.join(
                "",
                Json.read(Files.readString(file))
                        .at("/interactions/0/response/bodyBase64")
                        .valueStream()
                        .map(piece -> piece.stringValue())
                        .toList());
        assertClean(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    }

    @Test
    void secretInTheUrlIsNotWritten() throws IOException {
        for (String secret : DECLARED) {
            server.enqueue(new MockResponse.Builder().body("Tea.").build());
            HttpUrl leaking = url.newBuilder()
                    .addPathSegment(secret)
                    .addQueryParameter("q", secret)
                    .build();
            try (Cassette cassette = Cassette.open(CassetteMode.RECORD, file, rules())) {
                Tapes.send(
                        Tapes.client(cassette),
                        request("{}").newBuilder().url(leaking).build());
            }

            assertClean(Files.readString(file));
            try (Cassette cassette = Cassette.open(CassetteMode.REPLAY, file, rules())) {
                assertThat(Tapes.post(Tapes.offline(cassette), leaking, "{}").body())
                        .isEqualTo("Tea.");
            }
        }
    }

    @Test
    void secretLearnedLaterIsTakenOutOfWhatCameBefore() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .body("{\"access\":\"late-token-31\"}")
                .build());
        server.enqueue(new MockResponse.Builder().body("Tea.").build());
        try (Cassette cassette = Cassette.recording(file)) {
            OkHttpClient client = Tapes.client(cassette);
            Tapes.post(client, url, "{\"log\": \"late-token-31\"}");
            Tapes.send(
                    client,
                    Tapes.post(url, "{}")
                            .header("Authorization", "Bearer late-token-31")
                            .build());
        }

        assertThat(file).content().doesNotContain("late-token").contains(Redactor.REDACTED);
    }

    @Test
    void keyThatIsMadeUpForTheReplayMayBeAWordOfTheRequest() throws IOException {
        String body = "{\"say\": \"Is it a placeholder for " + HEADER_KEY + "?\"}";
        record(body, "Tea.");

        try (Cassette cassette = Cassette.open(
                CassetteMode.REPLAY, file, CassetteRules.standard().hiding(HEADER_KEY))) {
            Request request =
                    Tapes.post(url, body).header("X-Api-Key", "placeholder").build();
            assertThat(Tapes.send(Tapes.offline(cassette), request).body()).isEqualTo("Tea.");
        }
    }

    @Test
    void missSaysNoSecret() throws IOException {
        record("{\"say\": \"Tea?\"}", "Tea.");
        for (String secret : all()) {
            for (String form : SecretNeedles.forms(secret)) {
                Cassette cassette = Cassette.open(CassetteMode.REPLAY, file, rules());
                Request request = request("{\"say\": " + Json.write(Json.of(form)) + "}");
                HttpUrl leaking =
                        request.url().newBuilder().addQueryParameter("q", form).build();
                assertThatIOException()
                        .isThrownBy(() -> Tapes.send(
                                Tapes.offline(cassette),
                                request.newBuilder().url(leaking).build()))
                        .satisfies(e -> assertClean(e.getMessage()));
                assertThatIOException().isThrownBy(cassette::close).satisfies(e -> assertClean(e.getMessage()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECORD", "AUTO", "LIVE"})
    void failureOfTheNetworkSaysNoSecret(CassetteMode mode) throws IOException {
        for (String secret : all()) {
            for (String form : SecretNeedles.forms(secret)) {
                Cassette cassette = Cassette.open(mode, file, rules());
                OkHttpClient broken = Tapes.client(cassette)
                        .newBuilder()
                        .addInterceptor(chain -> {
                            throw new IOException("refused", new IOException("proxy said: " + form));
                        })
                        .build();
                assertThatIOException()
                        .isThrownBy(() -> Tapes.send(broken, request("{}")))
                        .satisfies(e -> {
                            assertThat(e).hasMessageContaining("refused").hasNoCause();
                            assertClean(e.toString());
                        });
            }
        }
    }

    @Test
    void failureWithoutSecretsStaysAsItIs() {
        IOException failure = new java.net.SocketTimeoutException("timeout");

        assertThat(new Redactor(DECLARED).failure(failure)).isSameAs(failure);
    }

    @Test
    void shortSecretIsRefusedWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CassetteRules.standard().hiding("tiny5"))
                .withMessage("a secret must have 6 characters or more, but one has 5: it would hide ordinary text");
    }

    private static void assertClean(String text) {
        for (String secret : all()) {
            assertThat(SecretNeedles.of(secret)).noneMatch(text::contains);
        }
    }

    private static CassetteRules rules() {
        return CassetteRules.standard().hiding(DECLARED.toArray(String[]::new));
    }

    private Request request(String body) {
        HttpUrl withKey = url.newBuilder().addQueryParameter("key", QUERY_KEY).build();
        String basic =
                "Basic " + Base64.getEncoder().encodeToString(("ann:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return Tapes.post(withKey, body)
                .header("Authorization", basic)
                .header("X-Api-Key", HEADER_KEY)
                .header("Cookie", "theme=dark; session=" + COOKIE)
                .header("OpenAI-Organization", ORGANIZATION)
                .build();
    }

    private String record(String request, String answer) throws IOException {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Set-Cookie", "s=" + COOKIE + "; Path=/; Domain=localhost")
                .addHeader("Content-Type", "text/plain")
                .body(answer)
                .build());
        try (Cassette cassette = Cassette.open(CassetteMode.RECORD, file, rules())) {
            return Tapes.send(Tapes.client(cassette), request(request)).body();
        }
    }

    private static String json(String text) {
        String quoted = Json.write(Json.of(text));
        return quoted.substring(1, quoted.length() - 1);
    }
}
