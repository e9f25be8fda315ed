package org.asynctool.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.asynctool.json.Json;
import org.asynctool.testing.RandomTasks;
import org.asynctool.testing.TaskFixtures;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TasksTest {

    private static final String SMALL = """
            {"version": 1, "id": "trip", "subTasks": [{"id": "A", "requests": ["Book it."],
             "worlds": {"travel": {"n": 5}}, "reference": [{"id": "a1", "tool": "book"}]}]}
            """;

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("org.asynctool.task.BrokenTasks#all")
    void saysWhatIsWrongAndWhere(String pointer, String value, String message) {
        JsonNode broken = TaskFixtures.fullWith(pointer, value);
        assertThatExceptionOfType(InvalidTaskException.class)
                .isThrownBy(() -> Tasks.read(broken))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``| expected an object (a task), but was nothing",
                "[]| expected an object (a task), but was an array",
                "{\"id\": [1,| not JSON at line 1, column 11: the text ends too early",
                "{} {}| not JSON at line 1, column 4: there is something behind the value",
                "{\"id\": 1, \"id\": 2}| not JSON at line 1, column 15: Duplicate Object property \"id\"",
                "{\"version\": 2, \"steps\": []}| /version: version must be 1, the only one that this release reads, but was 2",
            })
    void saysWhyATextIsNoTask(String text, String message) {
        assertThatExceptionOfType(InvalidTaskException.class)
                .isThrownBy(() -> Tasks.parse(text))
                .withMessage(message);
    }

    @Test
    void refusesNestingWithoutEnd() {
        String deep = "[".repeat(100_000);
        assertThatExceptionOfType(InvalidTaskException.class)
                .isThrownBy(() -> Tasks.parse(deep))
                .withMessage("too large: Document nesting depth (201) exceeds the maximum allowed (200)");
    }

    @Test
    void givesWhatIsLeftOutItsDefault() {
        Task task = Tasks.parse(SMALL);

        assertThat(task.description()).isEmpty();
        assertThat(task.tags()).isEmpty();
        assertThat(task.latency().of("A", "book")).isEqualTo(new Latency.Fixed(2000));
        assertThat(task.thinkTime()).isEqualTo(new ThinkTime.Fixed(1000));
        assertThat(task.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(task.seed()).isEqualTo(Seeds.ofText("trip"));
        assertThat(task.subTasks().get(0).goal()).isEqualTo(Goal.DEFAULT);
    }

    @Test
    void aStepBelongsToTheLastRequestUnlessItSaysOtherwise() {
        SubTask subTask = Tasks.parse(TaskFixtures.FULL).subTasks().get(0);

        assertThat(subTask.reference()).extracting(Step::request).containsExactly(0, 1);
    }

    @Test
    void anAnswerRuleWithBothFieldsIsTwoRules() {
        Goal goal = Tasks.parse(TaskFixtures.FULL).subTasks().get(0).goal();

        assertThat(goal.answers().get(0)).isEmpty();
        assertThat(goal.answers().get(1))
                .containsExactly(
                        Goal.AnswerRule.contains(ArgumentPattern.ref("a2#/id")),
                        Goal.AnswerRule.contains(5),
                        Goal.AnswerRule.equalTo("done"));
    }

    @Test
    void leavesDefaultsOutWhenWriting() {
        ObjectNode written = Tasks.write(Tasks.parse(SMALL));

        assertThat(written.propertyNames()).containsExactly("version", "id", "subTasks", "seed");
        assertThat(written.at("/subTasks/0").propertyNames()).containsExactly("id", "requests", "worlds", "reference");
        assertThat(written.at("/subTasks/0/reference/0").propertyNames()).containsExactly("id", "tool");
    }

    @Test
    void readsBackWhatItWrites() {
        Task full = Tasks.parse(TaskFixtures.FULL);

        assertThat(Tasks.read(Tasks.write(full))).isEqualTo(full);
        assertThat(Tasks.write(full)
                        .at("/subTasks/0/reference/1/arguments/raw/$value/$ref")
                        .stringValue())
                .isEqualTo("not one");
    }

    @Test
    void readsBackEveryRandomTaskAsATreeAndAsText() {
        for (long seed = 0; seed < 500; seed++) {
            Task task = RandomTasks.task(seed);
            ObjectNode written = Tasks.write(task);

            assertThat(Tasks.read(written)).as("seed %d", seed).isEqualTo(task);
            assertThat(Tasks.parse(Json.write(written))).as("seed %d", seed).isEqualTo(task);
            assertThat(Tasks.write(Tasks.read(written))).as("seed %d", seed).isEqualTo(written);
        }
    }

    @Test
    void theDigestDependsOnContentAndNotOnLayout() {
        Task task = Tasks.parse(SMALL);
        String reordered = SMALL.replace("\"version\": 1, \"id\": \"trip\"", "\"id\":\"trip\",\n\n\"version\":1.0")
                .replace("\"n\": 5", "\"n\": 5.0");

        assertThat(Tasks.digest(task)).matches("[0-9a-f]{64}").isEqualTo(Tasks.digest(Tasks.parse(reordered)));
        assertThat(Tasks.digest(task)).isNotEqualTo(Tasks.digest(Tasks.parse(SMALL.replace("Book", "Cancel"))));
    }

    @Test
    void laterChangesToTheJsonDoNotReachTheTask() {
        JsonNode json = Json.read(SMALL);
        Task task = Tasks.read(json);
        ((ObjectNode) json.at("/subTasks/0/worlds/travel")).put("n", 6);
        ((ObjectNode) Tasks.write(task).at("/subTasks/0/worlds/travel")).put("n", 7);

        assertThat(task).isEqualTo(Tasks.parse(SMALL));
    }

    @Test
    void aBuiltTaskEqualsTheOneThatAFileSays() {
        Task built = Task.builder()
                .id("trip")
                .tags("dual")
                .latency("book_flight", Latency.uniform(Duration.ofSeconds(5), Duration.ofSeconds(20)))
                .fault(Fault.builder(Fault.Kind.SLOW, "book_flight").factor(2).build())
                .subTask(SubTask.builder("A")
                        .category("TravelPlanning")
                        .world("travel", Map.of("cost", 120L, "cities", List.of("RMS", "JFK")))
                        .request("Which is cheapest?")
                        .step("a1", "get_flight_cost", Map.of("travel_from", "RMS"))
                        .request("Book it.")
                        .step("a2", "book_flight", Map.of("cost", ArgumentPattern.ref("a1#/cost")), "a1")
                        .goal(Goal.builder()
                                .state(Goal.Part.ANY)
                                .answer()
                                .answer(Goal.AnswerRule.contains(ArgumentPattern.ref("a2#/id")))
                                .forbid("cancel")
                                .build()))
                .build();

        assertThat(built).isEqualTo(Tasks.parse("""
                        {"version": 1, "id": "trip", "tags": ["dual"], "subTasks": [
                          {"id": "A", "category": "TravelPlanning", "requests": ["Which is cheapest?", "Book it."],
                           "worlds": {"travel": {"cities": ["RMS", "JFK"], "cost": 120}},
                           "reference": [
                             {"id": "a1", "tool": "get_flight_cost", "request": 0, "arguments": {"travel_from": "RMS"}},
                             {"id": "a2", "tool": "book_flight", "after": ["a1"],
                              "arguments": {"cost": {"$ref": "a1#/cost"}}}],
                           "goal": {"state": "any", "answers": [null, {"contains": {"$ref": "a2#/id"}}],
                                    "forbidden": ["cancel"]}}],
                         "latency": {"tools": {"book_flight": {"uniform": ["5s", "20s"]}}},
                         "faults": [{"kind": "slow", "tool": "book_flight", "factor": 2}]}
                        """));
    }

    @Test
    void buildersNameThePlaceOfAValueThatIsNoJson() {
        assertThatExceptionOfType(InvalidTaskException.class)
                .isThrownBy(() -> SubTask.builder("A").step("a1", "book", Map.of("cost", Double.NaN)))
                .withMessage("/reference/0/arguments/cost: a number must be finite, between -1.8e308 and 1.8e308");
    }

    @Test
    void aFaultRefusesWhatBelongsToAnotherKind() {
        assertThatExceptionOfType(InvalidTaskException.class)
                .isThrownBy(
                        () -> Fault.builder(Fault.Kind.LOST, "book").factor(2).build())
                .withMessage("/factor: a fault of kind lost has no factor");
    }
}
