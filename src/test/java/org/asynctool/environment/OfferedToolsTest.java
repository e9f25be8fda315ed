package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.metric.Metrics;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.task.ToolSpec;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** What a sub-task makes of the tools of its worlds. */
class OfferedToolsTest {

    private static final String OFFERS = """
            "late": {"request": 1},
            "book": {"description": "Books a seat.",
                     "parameters": {"type": "object", "properties": {"seat": {"type": "integer", "maximum": 9}}}}""";

    private static Task task(String offers, String reference) {
        return Tasks.parse("""
                {"version": 1, "id": "offers", "subTasks": [{"id": "A", "requests": ["Seat 5.", "And now?"],
                 "worlds": {"desk": {"tools": {
                   "hidden": {}, "late": {},
                   "book": {"schema": {"type": "object", "properties": {"seat": {"type": "integer", "minimum": 2}}}}}}},
                 "tools": {%s}, "reference": [%s], "goal": {"state": "any"}}]}
                """.formatted(offers, reference));
    }

    @Test
    void agentsSeeWhatIsOffered() {
        Watching agent = new Watching();
        Episodes.run(task(OFFERS, ""), agent);

        assertThat(agent.briefing.tools())
                .extracting(ToolSpec::name, ToolSpec::description)
                .containsExactly(tuple("book", "Books a seat."));
        assertThat(agent.briefing
                        .tools()
                        .get(0)
                        .parameters()
                        .at("/properties/seat/maximum")
                        .asInt())
                .isEqualTo(9);
        assertThat(agent.briefing.owners()).hasSameSizeAs(agent.briefing.tools());
    }

    @Test
    void aToolThatIsNotOfferedIsNone() {
        Episode episode = Episodes.run(
                task(OFFERS, ""), ScriptedAgent.script().then(Turn.builder().call("A", "hidden", Map.of())));

        assertThat(Episodes.events(episode, TraceEvent.CallRefused.class))
                .extracting(TraceEvent.CallRefused::kind, TraceEvent.CallRefused::message)
                .containsExactly(
                        tuple(Observation.RefusalKind.UNKNOWN_TOOL, "there is no tool 'hidden'; the tools are [book]"));
    }

    @Test
    void aToolArrivesWithItsRequest() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "late", Map.of()))
                .then(Turn.builder().answer("A", "Cannot."))
                .then(Turn.builder().call("A", "late", Map.of()).waitForAny());
        Episode episode = Episodes.run(task(OFFERS, ""), agent);

        assertThat(Episodes.events(episode, TraceEvent.CallRefused.class))
                .extracting(TraceEvent.CallRefused::call, TraceEvent.CallRefused::message)
                .containsExactly(tuple("c1", "there is no tool 'late'; the tools are [book]"));
        assertThat(agent.saw(3).requests()).singleElement().satisfies(request -> {
            assertThat(request.tools()).extracting(ToolSpec::name).containsExactly("late");
            assertThat(request.tools().get(0).parameters().has("properties")).isTrue();
        });
        assertThat(agent.saw(4).results())
                .extracting(Observation.Delivery::call)
                .containsExactly("c2");
    }

    @Test
    void callsMustFitTheOfferAndTheWorld() {
        Episode episode = Episodes.run(
                task(OFFERS, ""),
                ScriptedAgent.script()
                        .then(Turn.builder()
                                .call("A", "book", Map.of("seat", 1))
                                .call("A", "book", Map.of("seat", 10))
                                .call("A", "book", Map.of("seat", 5))));

        assertThat(Episodes.events(episode, TraceEvent.CallRefused.class))
                .extracting(TraceEvent.CallRefused::call)
                .containsExactly("c1", "c2");
    }

    @Test
    void referenceAgentsUseToolsThatArriveLater() {
        Task task = task(OFFERS, "{\"id\": \"a1\", \"tool\": \"late\"}");

        assertThat(Episodes.run(task, new GreedyAgent()).scorecard().value(Metrics.TASK_SUCCESS))
                .hasValue(1);
    }

    @Test
    void aStepCannotCallAToolBeforeItArrives() {
        assertThatThrownBy(() -> task(OFFERS, "{\"id\": \"a1\", \"tool\": \"late\", \"request\": 0}"))
                .isInstanceOf(InvalidTaskException.class)
                .hasMessage("/subTasks/0/reference/0/tool: tool 'late' arrives with request 1, so a step of request 0"
                        + " cannot call it");
    }

    @Test
    void anOfferOfNoToolIsAMistake() {
        Task task = task("\"bok\": {}", "");

        assertThatThrownBy(() -> EnvironmentFactory.builder(task)
                        .worlds(DeskWorldFactory.worlds())
                        .build())
                .isInstanceOf(InvalidTaskException.class)
                .hasMessage("/subTasks/0/tools/bok: no world of this sub-task has a tool 'bok'; the tools are"
                        + " [hidden, late, book]");
    }

    private static final class Watching implements Agent {

        private Briefing briefing;

        @Override
        public AgentSession open(Briefing given) {
            briefing = given;
            return observation -> Turn.builder().finish().build();
        }
    }
}
