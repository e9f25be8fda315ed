package org.asynctool.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.agent.Agent;
import org.asynctool.agent.CriticalPathAgent;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.RandomAgent;
import org.asynctool.agent.SequentialAgent;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.Audit;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.asynctool.json.Json;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What the single tasks of the built-in benchmark promise, file by file. */
class SingleTasksTest {

    private static final Path TASKS = Path.of("src/main/resources/org/asynctool/builtin/asynctool-v1/single");
    private static final Path WRONG_PATHS = Path.of("src/test/resources/builtin/wrong-paths");

    /** With these latencies anything that hangs on time or order shows. */
    private static final String RANDOM_LATENCIES = "{\"default\":{\"uniform\":[\"100ms\",\"60s\"]}}";

    /** Answers an error whatever happens, so no reference can hold it; it only leads agents astray. */
    private static final Set<String> ALWAYS_FAILING = Set.of("get_outside_temperature_from_weather_com");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(TASKS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTaskIsSoundUnderManyLatencies(Path file) {
        assertThat(tasks(file)).isNotEmpty();
        tasks(file).forEach(task -> {
            assertThat(Audit.audit(task)).as(task.id()).isEmpty();
            assertThat(Audit.audit(slow(task))).as(task.id()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void thoseWhoKnowTheReferenceSucceedAndNobodyElse(Path file) {
        tasks(file).forEach(task -> {
            EnvironmentFactory factory = EnvironmentFactory.of(slow(task));
            for (Agent agent : List.of(new GreedyAgent(), new CriticalPathAgent(), new SequentialAgent())) {
                assertThat(factory.environment(1).run(agent).succeeded())
                        .as("%s, %s", task.id(), agent.info().name())
                        .isTrue();
            }
            List<Agent> others = new ArrayList<>(IntStream.range(0, 5)
                    .mapToObj(seed -> (Agent) new RandomAgent(seed))
                    .toList());
            others.add(answering(task, "Done."));
            others.add(answering(task, String.join(" ", task.subTasks().get(0).requests())));
            others.forEach(agent -> assertThat(factory.environment(1).run(agent).succeeded())
                    .as("%s, %s", task.id(), agent.info().name())
                    .isFalse());
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTaskHasItsShape(Path file) {
        Map<List<Object>, String> seen = new HashMap<>();
        tasks(file).forEach(task -> {
            SubTask only = task.subTasks().get(0);
            DependencyGraph graph = only.graph();
            assertThat(task.id()).matches(name(file) + "-\\d\\d-[a-z0-9-]+");
            assertThat(task.subTasks()).hasSize(1);
            assertThat(only.id()).isEqualTo("A");
            assertThat(only.reference()).as(task.id()).hasSizeBetween(3, 9);
            assertThat(depth(graph)).as(task.id()).isGreaterThanOrEqualTo(2);
            assertThat(only.reference())
                    .as(task.id())
                    .anyMatch(step -> step.toString().contains("#"));
            assertThat(task.tags()).contains("single");
            assertThat(task.tags().contains("parallel")).as(task.id()).isEqualTo(parallel(graph));
            List<Object> way = List.of(only.reference().stream().map(Step::tool).toList(), only.goal());
            assertThat(seen.putIfAbsent(way, task.id())).as(task.id()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void manyTasksHaveStepsThatMayRunAtOnceAndSomeATrap(Path file) {
        List<Task> tasks = tasks(file);
        Set<String> trapped =
                new TreeSet<>(wrongPaths(file).stream().map(WrongPath::task).toList());

        assertThat(tasks)
                .filteredOn(task -> task.tags().contains("parallel"))
                .hasSizeGreaterThanOrEqualTo((tasks.size() + 2) / 3);
        assertThat(trapped).hasSizeGreaterThanOrEqualTo((tasks.size() + 4) / 5);
        assertThat(tasks.stream().filter(task -> task.tags().contains("trap")).map(Task::id))
                .containsExactlyInAnyOrderElementsOf(trapped);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theGoalRejectsWhatOnlyLooksRight(Path file) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        tasks(file).forEach(task -> tasks.put(task.id(), task));
        assertThat(wrongPaths(file)).isNotEmpty();
        wrongPaths(file).forEach(path -> {
            Task task = tasks.get(path.task());
            Episode episode = EnvironmentFactory.of(task).environment(1).run(path);
            assertThat(episode.succeeded())
                    .as("%s: %s", path.task(), path.why())
                    .isFalse();
            assertThat(path.why()).isNotBlank();
            assertThat(path.answers().isEmpty())
                    .as("answers of %s", path.task())
                    .isEqualTo(task.subTasks().get(0).goal().answers().isEmpty());
            assertThat(results(episode)).as(path.task()).hasSameSizeAs(path.steps());
            assertThat(results(episode)).as(path.task()).noneMatch(TraceEvent.ResultCame::error);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyToolOfTheWorldsIsUsed(Path file) {
        Set<String> offered = new TreeSet<>();
        Set<String> used = new HashSet<>();
        for (Task task : tasks(file)) {
            task.subTasks().get(0).reference().forEach(step -> used.add(step.tool()));
            EnvironmentFactory.of(task).toolOwners().forEach(owner -> offered.add(owner.tool()));
        }
        offered.removeAll(ALWAYS_FAILING);
        assertThat(used).containsAll(offered);
    }

    private static List<TraceEvent.ResultCame> results(Episode episode) {
        return episode.trace().events().stream()
                .filter(TraceEvent.ResultCame.class::isInstance)
                .map(TraceEvent.ResultCame.class::cast)
                .toList();
    }

    private static Agent answering(Task task, String text) {
        ScriptedAgent agent = ScriptedAgent.script();
        task.subTasks()
                .get(0)
                .requests()
                .forEach(request -> agent.then(Turn.builder().answer("A", text)));
        return agent;
    }

    private static Task slow(Task task) {
        ObjectNode form = Tasks.write(task);
        form.set("latency", Json.read(RANDOM_LATENCIES));
        return Tasks.parse(Json.write(form));
    }

    private static long depth(DependencyGraph graph) {
        return Arrays.stream(graph.remainingPaths(step -> 1, step -> true))
                .max()
                .orElse(0);
    }

    /** Whether there are two steps with no order between them. */
    private static boolean parallel(DependencyGraph graph) {
        List<Set<Integer>> before = new ArrayList<>();
        IntStream.range(0, graph.size()).forEach(step -> before.add(new HashSet<>()));
        for (int step : graph.topologicalOrder()) {
            for (int predecessor : graph.predecessors(step)) {
                before.get(step).add(predecessor);
                before.get(step).addAll(before.get(predecessor));
            }
        }
        return IntStream.range(0, graph.size())
                .anyMatch(one -> IntStream.range(0, one)
                        .anyMatch(other -> !before.get(one).contains(other)
                                && !before.get(other).contains(one)));
    }

    private static List<Task> tasks(Path file) {
        return lines(file).stream().map(Tasks::parse).toList();
    }

    private static List<WrongPath> wrongPaths(Path file) {
        return lines(WRONG_PATHS.resolve(file.getFileName())).stream()
                .map(WrongPath::parse)
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".jsonl", "");
    }
}
