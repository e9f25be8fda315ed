package org.asynctool.agent.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.asynctool.environment.Episode;
import org.asynctool.environment.Mode;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.chat.PromptServer;
import tools.jackson.databind.JsonNode;

/** A server on this machine that answers what it is told to, and what it was asked. */
final class Chat implements AutoCloseable {

    private final MockWebServer server = PromptServer.create();
    private final List<Long> pauses = new ArrayList<>();
    private final SteppingTicker ticker = new SteppingTicker();

    Chat(Completions... replies) throws Exception {
        server.start();
        for (Completions reply : replies) {
            server.enqueue(reply.plain());
        }
    }

    static Completions answer(String subTask, Object value) {
        return Completions.call("answer", Map.of("subtask", subTask, "answer", value));
    }

    static Completions waitForAny() {
        return Completions.call("wait", Map.of("for", "any"));
    }

    Chat then(MockResponse response) {
        server.enqueue(response);
        return this;
    }

    /** An agent of this server that does not really pause between attempts. */
    ChatAgentBuilder agent() {
        return ChatAgent.openAi(url())
                .model("tiny")
                .clock(ticker, Duration.ofMinutes(1))
                .endurance(this::pause, 100_000);
    }

    private void pause(long millis) {
        pauses.add(millis);
        ticker.pass(Duration.ofMillis(millis));
    }

    String url() {
        return server.url("/v1").toString();
    }

    Episode play(Task task) {
        return play(task, Mode.CONCURRENT);
    }

    Episode play(Task task, Mode mode) {
        return Episodes.run(task, agent().build(), mode);
    }

    /** How long the agent paused between attempts, in milliseconds. */
    List<Long> pauses() {
        return pauses;
    }

    int requests() {
        return server.getRequestCount();
    }

    RecordedRequest next() throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("there was no further request");
        }
        return request;
    }

    /** The body of the next request. */
    JsonNode nextBody() throws InterruptedException {
        return Json.read(next().getBody().utf8());
    }

    /** The messages of a request, of the n-th from 0, those before being skipped. */
    List<JsonNode> messages(int n) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            next();
        }
        return List.copyOf(nextBody().path("messages").values());
    }

    @Override
    public void close() {
        server.close();
    }
}
