package org.asynctool.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.http.cassette.Cassettes;
import org.asynctool.engine.Constants;
import org.asynctool.json.Json;
import org.asynctool.testing.SecretNeedles;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Whatever a server does with a key: it stands in no cassette, trace, report, failure, line of output or log. */
@Timeout(60)
class KeysStaySecretTest {

    private static final String KEY = "sk-proj/Zq+81=-never-to-be-seen";
    private static final String COOKIE = "c00kie-never-to-be-seen";
    private static final String ORGANIZATION = "org-never-to-be-seen";

    /** What ran under one id before is not run again. */
    private static final AtomicInteger RUNS = new AtomicInteger();

    private static ChatAgentBuilder current = ChatAgent.openAi("http://localhost/v1");

    @TempDir
    Path folder;

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class TalkativeTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return current.cassettes(Cassettes.named("talkative")).build();
        }
    }

    /** How the key is given. */
    private enum Given {
        CODE {
            @Override
            ChatAgentBuilder to(ChatAgentBuilder agent) {
                return agent.apiKey(KEY);
            }
        },
        ENVIRONMENT {
            @Override
            ChatAgentBuilder to(ChatAgentBuilder agent) {
                return agent.environment(Map.of("MODEL_KEY", KEY)::get).apiKeyFromEnvironment("MODEL_KEY");
            }
        },
        HEADER {
            @Override
            ChatAgentBuilder to(ChatAgentBuilder agent) {
                return agent.header("X-Gateway-Auth", KEY);
            }
        };

        abstract ChatAgentBuilder to(ChatAgentBuilder agent);
    }

    /** What the server does with its forms. */
    private enum Leak {
        ANSWER {
            @Override
            MockResponse of(String form) {
                return Chat.answer("A", Map.of(form, List.of(form, "and <" + form + ">")))
                        .plain();
            }
        },
        STREAM {
            @Override
            MockResponse of(String form) {
                return Completions.text("I know <" + form + ">.").streamed();
            }
        },
        CALL {
            @Override
            MockResponse of(String form) {
                return Completions.none()
                        .and("no_such_tool", "{\"key\": " + quoted(form) + "}")
                        .and("finish", "")
                        .plain();
            }
        },
        REFUSED_KEY {
            @Override
            MockResponse of(String form) {
                return failing(401, "{\"error\": " + quoted("Incorrect API key provided: " + form) + "}");
            }
        },
        BROKEN {
            @Override
            MockResponse of(String form) {
                return failing(503, "<html>upstream said: " + form + "</html>");
            }
        },
        PAGE {
            @Override
            MockResponse of(String form) {
                return Completions.json("<html>" + form + "</html>");
            }
        },
        NO_REPLY {
            @Override
            MockResponse of(String form) {
                return Completions.json("{\"debug\": " + quoted(form) + "}");
            }
        };

        abstract MockResponse of(String form);

        static MockResponse failing(int status, String body) {
            return new MockResponse.Builder().code(status).body(body).build();
        }

        static String quoted(String text) {
            return Json.write(Json.of(text));
        }
    }

    static Stream<Arguments> leaks() {
        return Stream.of(Given.values())
                .flatMap(given -> Stream.of(Leak.values()).map(leak -> Arguments.of(given, leak)));
    }

    @ParameterizedTest(name = "given by {0}, told by {1}")
    @MethodSource("leaks")
    void keyIsNowhere(Given given, Leak leak) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setServerSocketFactory(PromptSockets.ofServers());
            server.setDispatcher(new Leaking(leak));
            server.start();
            for (String mode : List.of("record", "auto", "replay")) {
                current = given.to(ChatAgent.openAi(server.url("/v1").toString())
                        .model("talkative")
                        .header("OpenAI-Organization", ORGANIZATION)
                        .attempts(2)
                        .endurance(millis -> {}, 100_000));
                assertClean(mode, heard(() -> execute(mode)));
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertClean(file.toString(), Files.readString(file));
            }
        }
    }

    /** Each answer repeats the key in all forms, and sets a cookie. */
    private static final class Leaking extends Dispatcher {

        private final Leak leak;

        Leaking(Leak leak) {
            this.leak = leak;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return leak.of(String.join(" | ", SecretNeedles.forms(KEY)))
                    .newBuilder()
                    .addHeader("Set-Cookie", "session=" + COOKIE)
                    .addHeader("OpenAI-Organization", ORGANIZATION)
                    .build();
        }
    }

    private String execute(String mode) {
        StringBuilder told = new StringBuilder();
        EngineTestKit.engine(Constants.ENGINE_ID)
                .selectors(selectClass(TalkativeTestCase.class))
                .configurationParameter(Constants.RUN, "keys-" + RUNS.incrementAndGet())
                .configurationParameter(
                        Constants.OUTPUT, folder.resolve("results").toString())
                .configurationParameter(Constants.TRACES, "all")
                .configurationParameter(Constants.CASSETTES, mode)
                .configurationParameter(
                        Constants.CASSETTES_DIRECTORY,
                        folder.resolve("cassettes").toString())
                .execute()
                .allEvents()
                .stream()
                .forEach(event -> told.append(event).append('\n').append(thrown(event)));
        assertThat(told).as("something happened").contains("TalkativeTestCase");
        return told.toString();
    }

    private static String thrown(Event event) {
        StringWriter text = new StringWriter();
        event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .ifPresent(thrown -> thrown.printStackTrace(new PrintWriter(text, true)));
        return text.toString();
    }

    private interface Noise {
        String make() throws IOException;
    }

    /** Returns what was said on the way: by the action, on both streams, and to any logger at any level. */
    private static String heard(Noise noise) throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Logger root = LogManager.getLogManager().getLogger("");
        Logger okHttp = Logger.getLogger("okhttp3");
        Handler logged = new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord record) {
                ear.println(formatter.format(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Level before = root.getLevel();
        System.setOut(ear);
        System.setErr(ear);
        root.addHandler(logged);
        root.setLevel(Level.ALL);
        okHttp.setLevel(Level.ALL);
        try {
            return noise.make() + printed.toString(StandardCharsets.UTF_8);
        } finally {
            root.setLevel(before);
            okHttp.setLevel(null);
            root.removeHandler(logged);
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static void assertClean(String where, String text) {
        for (String secret : List.of(KEY, COOKIE, ORGANIZATION)) {
            assertThat(SecretNeedles.of(secret).filter(text::contains))
                    .as(where)
                    .isEmpty();
        }
    }
}
