package org.asynctool.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.asynctool.time.Seeds;
import org.asynctool.trace.TraceEvent.CallAccepted;
import org.asynctool.trace.TraceEvent.CallRefused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RandomAgentTest {

    private final Task task = Tasks.parse("""
            {"version": 1, "id": "draw", "subTasks": [{"id": "A", "requests": ["Take 3 pens to room 12."],
             "worlds": {"desk": {"tools": {"take": {"result": "done", "schema": {"type": "object",
               "properties": {"n": {"type": "integer"}, "what": {"type": ["string", "null"]},
                              "how": {"enum": ["fast", "slow"]}},
               "required": ["n", "what", "how"], "additionalProperties": false}}}}},
             "reference": [], "goal": {"state": "any"}}]}
            """);

    @Test
    void argumentsAreDrawnFromWhatWasSeenAndFitTheSchema() {
        List<CallAccepted> accepted = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            Episode episode = Episodes.run(task, new RandomAgent(seed));
            accepted.addAll(Episodes.events(episode, CallAccepted.class));
            assertThat(Episodes.events(episode, CallRefused.class))
                    .noneMatch(refused -> refused.kind() == Observation.RefusalKind.MALFORMED);
        }

        assertThat(accepted).hasSizeGreaterThan(20).allSatisfy(call -> {
            assertThat(call.arguments().get("n").asInt()).isIn(3, 12);
            assertThat(call.arguments().get("how").asString()).isIn("fast", "slow");
            assertThat(call.arguments().get("what").isString()).isTrue();
        });
    }

    @Test
    void sameSeedDrawsTheSameAndAnotherSeedSomethingElse() {
        assertThat(Episodes.run(task, new RandomAgent(1)).trace())
                .isEqualTo(Episodes.run(task, new RandomAgent(1)).trace());
        assertThat(Episodes.run(task, new RandomAgent(1)).trace().events())
                .isNotEqualTo(Episodes.run(task, new RandomAgent(2)).trace().events());
    }

    @Test
    void wordsAndNumbersOfATextAreSeenWithoutTheirPunctuation() {
        SeenValues values = new SeenValues(Seeds.random(5));
        values.addText("Pay 12.50, please.");
        JsonNode number = Json.read(
                "{\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"number\"}}," + " \"required\": [\"x\"]}");

        assertThat(values.arguments(number)).isEqualTo(Json.read("{\"x\": 12.50}"));
    }
}
