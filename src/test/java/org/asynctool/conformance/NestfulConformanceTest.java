package org.asynctool.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.RandomAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.dataset.Composer;
import org.asynctool.dataset.LatencyProfile;
import org.asynctool.dataset.nestful.NestfulGold;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Task;
import org.asynctool.testing.PublicData;
import org.asynctool.trace.ReferenceRun.StepRun;
import org.asynctool.world.numbers.NumberFunction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Plays the arithmetic tasks of NESTFUL, alone and composed under random latencies. */
class NestfulConformanceTest {

    private static final LatencyProfile UNIFORM = LatencyProfile.uniform(200, 20_000);
    private static final LatencyProfile LOG_NORMAL = LatencyProfile.logNormal(500, 8_000, 0.8, 120_000);

    @Test
    void everyRowIsATaskOrUnsupported() throws IOException {
        ImportedRows rows = NestfulTasks.rows();

        rows.assertComplete();
        assertThat(rows.unsupported())
                .allMatch(row -> namedFunctions(row.problem()).stream()
                        .noneMatch(name -> NumberFunction.named(name).isPresent()));
    }

    @Test
    void everyArithmeticTaskIsSoundAndGivesTheGoldAnswer() {
        NestfulTasks.rows().assertAudited().assertPlayable();
        assertGoldAnswers(NestfulTasks.rows());
    }

    @Test
    void everyTaskWithRecordedResultsIsSoundAndGivesTheGoldAnswer() throws IOException {
        ImportedRows rows = NestfulTasks.rowsWithRecordings();
        rows.assertComplete();
        rows.assertAudited().assertPlayable();
        assertGoldAnswers(rows);
    }

    /** Every row whose execution was recorded becomes a task. */
    @Test
    void noRecordingIsLeftOut() throws IOException {
        Set<String> imported = NestfulTasks.rowsWithRecordings().tasks().stream()
                .map(row -> row.source().get("sample_id").stringValue())
                .collect(Collectors.toSet());
        Set<String> recorded = Files.readAllLines(PublicData.require("nestful/oracle_dev.jsonl")).stream()
                .map(line -> Json.read(line).get("id").stringValue())
                .collect(Collectors.toSet());

        assertThat(recorded).isNotEmpty();
        assertThat(imported).containsAll(recorded);
    }

    private static void assertGoldAnswers(ImportedRows rows) {
        assertThat(rows.tasks()).as("tasks").isNotEmpty();
        assertAll(rows.tasks().stream()
                .map(task -> () -> assertThat(NestfulGold.equal(NestfulGold.of(task.source()), answer(task.task())))
                        .as("answer of %s", task.task().id())
                        .isTrue()));
    }

    private static List<String> namedFunctions(String problem) {
        Matcher names = Pattern.compile("does not have the functions (.*), and there are")
                .matcher(problem);
        assertThat(names.find()).as(problem).isTrue();
        return List.of(names.group(1).split(", "));
    }

    @Test
    void composedTasksPassTheAudit() {
        assertAudited(composed(UNIFORM));
        assertAudited(composed(LOG_NORMAL));
    }

    @Test
    void overlappingAgentsAreFasterUnderUniformLatencies() {
        assertAll(composed(UNIFORM).stream().map(task -> () -> play(task)));
    }

    @Test
    void overlappingAgentsAreFasterUnderHeavyTailedLatencies() {
        assertAll(composed(LOG_NORMAL).stream().map(task -> () -> play(task)));
    }

    private static void play(Task task) {
        EnvironmentFactory factory = EnvironmentFactory.of(task);
        Episode greedy = succeed(factory, new GreedyAgent());
        assertThat(value(greedy, Metrics.TIME_SPEEDUP)).as(task.id()).isGreaterThan(1);
        Episode sequential = succeed(factory, new SequentialAgent());
        assertThat(value(sequential, Metrics.TIME_SPEEDUP)).as(task.id()).isEqualTo(1);
        Episode random = factory.environment(1).run(new RandomAgent());
        assertThat(value(random, Metrics.TASK_SUCCESS)).as(task.id()).isZero();
    }

    private static Episode succeed(EnvironmentFactory factory, Agent agent) {
        Episode episode = factory.environment(1).run(agent);
        String what = factory.task().id() + " by " + agent.info().name();
        assertThat(value(episode, Metrics.TASK_SUCCESS)).as(what).isEqualTo(1);
        assertThat(value(episode, Metrics.TIME_MAKESPAN))
                .as(what)
                .isGreaterThanOrEqualTo(value(episode, Metrics.TIME_BOUND));
        return episode;
    }

    private static List<Task> composed(LatencyProfile profile) {
        Composer composer = Composer.seeded(20).withLatency(profile);
        List<Task> tasks = NestfulTasks.tasks();
        List<Task> dual = composer.dual(tasks, Math.min(100, tasks.size() / 2));
        List<Task> tri = composer.tri(tasks, Math.min(60, tasks.size() / 3));
        assertThat(dual).as("composed tasks").isNotEmpty();
        return Stream.concat(dual.stream(), tri.stream()).toList();
    }

    private static void assertAudited(List<Task> tasks) {
        assertThat(tasks).isNotEmpty();
        assertAll(tasks.stream()
                .map(task -> () -> assertThat(Audit.audit(task)).as(task.id()).isEmpty()));
    }

    private static JsonNode answer(Task task) {
        List<StepRun> steps =
                EnvironmentFactory.of(task).referenceRun(1).subTasks().get(0).steps();
        return steps.get(steps.size() - 1).result().iterator().next();
    }

    private static double value(Episode episode, String metric) {
        return episode.scorecard().value(metric).orElseThrow();
    }
}
