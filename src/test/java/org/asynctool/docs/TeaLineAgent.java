package org.asynctool.docs;

// snippet: agent
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.agent.http.cassette.Cassette;
import org.asynctool.agent.http.cassette.Cassettes;

/** Asks a service over HTTP which tool to call next. */
final class TeaLineAgent implements Agent {

    private final OkHttpClient client = new OkHttpClient();
    private final HttpUrl service;
    private final Cassettes cassettes;

    TeaLineAgent(HttpUrl service, Cassettes cassettes) {
        this.service = service;
        this.cassettes = cassettes;
    }

    @Override
    public AgentInfo info() {
        return new AgentInfo("tea-line", "1", List.of());
    }

    @Override
    public AgentSession open(Briefing briefing) {
        Cassette cassette = cassettes.open(briefing);
        OkHttpClient recorded = client.newBuilder().addInterceptor(cassette).build();
        return new AgentSession() {
            @Override
            public Turn next(Observation observation) throws IOException {
                String word =
                        ask(recorded, "{\"results\": " + observation.results().size() + "}");
                return word.equals("done")
                        ? Turn.builder().answer("A", "Done.").build()
                        : Turn.builder().call("A", word, Map.of()).waitForAll().build();
            }

            @Override
            public void close() throws IOException {
                cassette.close();
            }
        };
    }

    private String ask(OkHttpClient recorded, String body) throws IOException {
        Request request = new Request.Builder()
                .url(service)
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = recorded.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
// end of snippet
