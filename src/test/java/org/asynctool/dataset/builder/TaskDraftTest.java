package org.asynctool.dataset.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.dataset.Composer;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.json.Json;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.testing.SolvedTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskDraftTest {

    /** Requests and a world are all that the author has. */
    private static final Task BARE = Task.builder()
            .id("rota")
            .subTask(SubTask.builder("A")
                    .request("Break the note 'rota' into lines of at most 14 characters and keep them as 'card'."
                            + " How long was the note?")
                    .world(
                            "strings",
                            Map.of("snippets", Map.of("rota", "Mia opens on Monday and Tuesday, Jon on all others"))))
            .build();

    private static Stream<Task> tasks() {
        List<Task> singles = FixtureBenchmark.singles();
        return Stream.of(
                        singles.stream(),
                        SolvedTasks.in("strings/strings.jsonl").stream(),
                        SolvedTasks.in("boxoffice/tickets.jsonl").stream(),
                        SolvedTasks.in("tables/tables.jsonl").stream(),
                        Stream.of(Composer.seeded(1).compose(List.of(singles.get(0), singles.get(4)))))
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void whatASoundAgentDidBecomesASoundTask(Task task) {
        Task draft = TaskDraft.of(task, play(task).trace());

        assertThat(draft.id()).isEqualTo(task.id() + ".draft");
        assertThat(Audit.audit(draft)).isEmpty();
        assertThat(play(draft).succeeded()).isTrue();
        assertThat(draft.subTasks()).zipSatisfy(task.subTasks(), (drafted, written) -> {
            assertThat(drafted.requests()).isEqualTo(written.requests());
            assertThat(drafted.worlds()).isEqualTo(written.worlds());
            assertThat(drafted.reference())
                    .extracting(Step::tool)
                    .containsExactlyInAnyOrderElementsOf(
                            written.reference().stream().map(Step::tool).toList());
        });
    }

    @Test
    void aTaskWithoutAReferenceGetsOne() {
        Episode episode = ToolEnvironment.of(BARE).run(rotaAgent());

        SubTask draft = TaskDraft.of(BARE, episode.trace()).subTasks().get(0);

        assertThat(Tasks.write(TaskDraft.of(BARE, episode.trace())).at("/subTasks/0/reference"))
                .isEqualTo(Json.read("[{\"id\":\"s1\",\"tool\":\"load_snippet\",\"arguments\":{\"name\":\"rota\"}},"
                        + "{\"id\":\"s2\",\"tool\":\"wrap_text\",\"arguments\":{\"text\":{\"$ref\":\"s1#/text\"},"
                        + "\"width\":14}},"
                        + "{\"id\":\"s3\",\"tool\":\"save_snippet\",\"arguments\":{\"name\":\"card\",\"text\":"
                        + "{\"$ref\":\"s2#/text\"}}}]"));
        assertThat(draft.goal().answers()).hasSize(1);
        assertThat(draft.goal().answers().get(0))
                .extracting(rule -> rule.value().refs().toString())
                .containsExactly("[s3#/length]");
    }

    @Test
    void callsThatFailedAndCallsThatWereMadeTwiceAreLeftOut() {
        ScriptedAgent clumsy = rotaAgent(
                Turn.builder()
                        .call("A", "load_snippet", Map.of("name", "rotta"))
                        .waitForAll(),
                Turn.builder().call("A", "load_snippet", Map.of("name", "rota")).waitForAll());

        assertThat(TaskDraft.of(BARE, ToolEnvironment.of(BARE).run(clumsy).trace())
                        .subTasks()
                        .get(0)
                        .reference())
                .extracting(Step::tool)
                .containsExactly("load_snippet", "wrap_text", "save_snippet");
    }

    @Test
    void whatFollowsAChangeComesAfterIt() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "save_snippet", Map.of("name", "card", "text", "rota"))
                        .waitForAll())
                .then(Turn.builder().call("A", "list_snippets", Map.of()).waitForAll())
                .then(Turn.builder().answer("A", "done"));

        assertThat(TaskDraft.of(BARE, ToolEnvironment.of(BARE).run(agent).trace())
                        .subTasks()
                        .get(0)
                        .reference()
                        .get(1)
                        .after())
                .containsExactly("s1");
    }

    @Test
    void valuesThatNothingShowsAreDerived() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder()
                        .call("A", "save_snippet", Map.of("name", "plan", "text", "rota"))
                        .waitForAll())
                .then(Turn.builder().answer("A", "done"));

        Step step = TaskDraft.of(BARE, ToolEnvironment.of(BARE).run(agent).trace())
                .subTasks()
                .get(0)
                .reference()
                .get(0);

        assertThat(step.derived()).containsExactly("/name");
    }

    @Test
    void aTraceAloneLeavesRequestsAndStatesToTheAuthor() {
        Task task = FixtureBenchmark.singles().get(5);
        Task draft = TaskDraft.of(play(task).trace());

        assertThat(draft.subTasks().get(0).requests()).containsExactly(TaskDraft.NO_REQUEST);
        assertThat(draft.subTasks().get(0).worlds()).containsOnlyKeys("strings");
        assertThat(draft.subTasks().get(0).reference()).hasSize(5);
        assertThat(Audit.audit(draft)).extracting(Problem::text).isNotEmpty();
    }

    @Test
    void aTraceOfAnotherTask() {
        assertThatThrownBy(() -> TaskDraft.of(
                        BARE, play(FixtureBenchmark.singles().get(0)).trace()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the trace was recorded with task 'numbers-01-garden'")
                .hasMessageContaining("not with task 'rota' as it is now");
    }

    private static Episode play(Task task) {
        return EnvironmentFactory.of(task).environment(1).run(new GreedyAgent());
    }

    private static ScriptedAgent rotaAgent(Turn.Builder... first) {
        ScriptedAgent agent = ScriptedAgent.script();
        Stream.of(first).forEach(agent::then);
        String text = "Mia opens on Monday and Tuesday, Jon on all others";
        String wrapped = "Mia opens on\nMonday and\nTuesday, Jon\non all others";
        return agent.then(Turn.builder()
                        .call("A", "load_snippet", Map.of("name", "rota"))
                        .waitForAll())
                .then(Turn.builder()
                        .call("A", "wrap_text", Map.of("text", text, "width", 14))
                        .waitForAll())
                .then(Turn.builder()
                        .call("A", "save_snippet", Map.of("name", "card", "text", wrapped))
                        .waitForAll())
                .then(Turn.builder().answer("A", "It had 50 characters."));
    }
}
