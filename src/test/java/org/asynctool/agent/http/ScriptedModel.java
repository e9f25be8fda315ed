package org.asynctool.agent.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Prices;
import org.asynctool.agent.Turn;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A server whose model decides as an agent does that knows the reference, well or badly. It speaks what the path of a
 * request says, plain or streamed, in any number of episodes at once, which it tells apart by what users ask. Where
 * nobody has decided it says nothing.
 */
final class ScriptedModel extends Dispatcher {

    private static final int CHARACTERS_OF_A_TOKEN = 5;

    private final Agent mind;
    private final Map<List<String>, Queue<Turn>> decisions = new ConcurrentHashMap<>();
    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();

    ScriptedModel(Agent mind) {
        this.mind = mind;
    }

    /** Starts a server of this model. */
    MockWebServer serve() throws IOException {
        MockWebServer server = new MockWebServer();
        server.setServerSocketFactory(PromptSockets.ofServers());
        server.setDispatcher(this);
        server.start();
        return server;
    }

    /** Lets the mind decide beside an agent, which gets its decisions from this server. */
    Agent beside(Agent tested) {
        return new Agent() {
            @Override
            public AgentSession open(Briefing briefing) throws Exception {
                Queue<Turn> script = new ConcurrentLinkedQueue<>();
                decisions.put(key(briefing), script);
                return thinking(mind.open(briefing.again()), tested.open(briefing), script);
            }

            @Override
            public AgentInfo info() {
                return tested.info();
            }

            @Override
            public Optional<Prices> prices() {
                return tested.prices();
            }

            @Override
            public Optional<Duration> wallClock() {
                return tested.wallClock();
            }
        };
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String text = request.getBody().utf8();
        JsonNode body = Json.read(text);
        bodies.add(body);
        Turn turn = decisions.entrySet().stream()
                .filter(entry -> entry.getKey().stream().allMatch(text::contains))
                .findFirst()
                .map(entry -> entry.getValue().poll())
                .orElseGet(() -> Turn.builder().build());
        return Wire.at(request.getUrl().encodedPath())
                .reply(
                        turn,
                        text.length() / CHARACTERS_OF_A_TOKEN,
                        body.path("stream").asBoolean(false));
    }

    /** What was asked so far. */
    List<JsonNode> bodies() {
        return new ArrayList<>(bodies);
    }

    /** The first requests as they stand in a body. */
    private static List<String> key(Briefing briefing) {
        return briefing.requests().stream()
                .map(request -> Json.write(Json.of(request.text())))
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .toList();
    }

    private static AgentSession thinking(AgentSession mind, AgentSession tested, Queue<Turn> script) {
        return new AgentSession() {
            @Override
            public Turn next(Observation observation) throws Exception {
                script.add(mind.next(observation));
                return tested.next(observation);
            }

            @Override
            public void close() throws Exception {
                tested.close();
            }
        };
    }
}
