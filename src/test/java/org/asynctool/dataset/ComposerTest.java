package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.json.Json;
import org.asynctool.task.Fault;
import org.asynctool.task.Limits;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.Task;
import org.asynctool.task.TaskBuilder;
import org.asynctool.task.Tasks;
import org.asynctool.time.Latency;
import org.asynctool.time.ThinkTime;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final Latency ONE = new Latency.Fixed(1000);
    private static final Latency TWO = new Latency.Fixed(2000);
    private static final Latency NINE = new Latency.Fixed(9000);

    private final Composer composer = Composer.seeded(7);

    @Test
    void subTasksBecomeAAndBAndKeepEverythingElse() {
        Task tea = part("tea", "Kitchen").tags("hot").description("Make tea").build();
        Task box = part("box", "Storage")
                .tags("hot", "heavy")
                .description("Move a box")
                .build();

        Task both = composer.compose(List.of(tea, box));

        assertThat(both.id()).isEqualTo("tea--box");
        assertThat(both.description()).isEqualTo("Make tea; Move a box");
        assertThat(both.tags()).containsExactly("hot", "heavy", "dual", "cross-category");
        assertThat(both.subTasks()).extracting(SubTask::id).containsExactly("A", "B");
        assertThat(both.subTasks().get(1))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(box.subTasks().get(0));
        assertThat(EnvironmentFactory.of(both)
                        .environment(1)
                        .run(new GreedyAgent())
                        .succeeded())
                .isTrue();
    }

    @Test
    void threeTasksOfOneCategory() {
        List<Task> parts = parts(3);

        Task all = composer.compose(parts);

        assertThat(all.tags()).containsExactly("tri", "same-category");
        assertThat(all.subTasks()).extracting(SubTask::id).containsExactly("A", "B", "C");
    }

    @Test
    void idsThatAreTooLongOrAmbiguousCarryADigest() {
        Task a = part("a".repeat(60), "").build();
        Task b = part("b".repeat(60), "").build();
        Task c = part("b".repeat(59) + "c", "").build();
        Task dashed = part("x--y", "").build();

        assertThat(composer.compose(List.of(a, b)).id())
                .hasSize(100)
                .startsWith("a".repeat(60) + "--bbb")
                .isNotEqualTo(composer.compose(List.of(a, c)).id());
        assertThat(composer.compose(List.of(dashed, part("z", "").build())).id())
                .matches("x--y-z-[0-9a-f]{16}")
                .isNotEqualTo(composer.compose(
                                List.of(part("x", "").build(), part("y--z", "").build()))
                        .id());
    }

    @Test
    void latenciesThatDifferAreNamedBySubTask() {
        Task one = part("one", "")
                .latency(ONE)
                .latency("add", TWO)
                .latency("multiply", TWO)
                .build();
        Task two = part("two", "")
                .latency(NINE)
                .latency("add", TWO)
                .latency("A/multiply", NINE)
                .build();

        Task both = composer.compose(List.of(one, two));

        assertThat(both.latency().otherwise()).isEqualTo(ONE);
        assertThat(both.latency().tools())
                .isEqualTo(Map.of("add", TWO, "A/multiply", TWO, "B/multiply", NINE, "B/divide", NINE));
        assertThat(both.latency().of("A", "divide")).isEqualTo(ONE);
    }

    @Test
    void limitsAreSummedUp() {
        Task one = part("one", "")
                .limits(new Limits(10, 20, 1000, OptionalLong.of(50), 7, Map.of("add", 3)))
                .build();
        Task two = part("two", "")
                .limits(new Limits(Integer.MAX_VALUE, 5, 500, OptionalLong.empty(), 8, Map.of("gcd", 2)))
                .build();

        assertThat(composer.compose(List.of(one, two)).limits())
                .isEqualTo(
                        new Limits(Integer.MAX_VALUE, 25, 1500, OptionalLong.of(50), 15, Map.of("add", 4, "gcd", 2)));
    }

    @Test
    void tokensAreSummedUpUnlessOnePartIsUnbounded() {
        Task one = part("one", "").limits(Limits.DEFAULT.withTokens(100)).build();
        Task two = part("two", "").limits(Limits.DEFAULT.withTokens(50)).build();
        Task unbounded = part("three", "").build();

        assertThat(composer.compose(List.of(one, two)).limits().tokens()).hasValue(150);
        assertThat(composer.compose(List.of(one, unbounded)).limits().tokens()).isEmpty();
    }

    @Test
    void faultsMeetOnlyTheirOwnSubTask() {
        Task one = part("one", "")
                .fault(Fault.builder(Fault.Kind.LOST, "*").build())
                .build();
        Task two = part("two", "")
                .fault(Fault.builder(Fault.Kind.ERROR, "add").build())
                .build();

        assertThat(composer.compose(List.of(one, two)).faults())
                .extracting(Fault::tool, Fault::subTask)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("*", Optional.of("A")),
                        org.assertj.core.api.Assertions.tuple("add", Optional.of("B")));
    }

    @Test
    void profileReplacesAllLatencies() {
        Task both = composer.withLatency(LatencyProfile.uniform(100, 200)).compose(parts(2));

        assertThat(both.latency().tools()).containsOnlyKeys("add", "divide", "multiply");
        assertThat(both.latency().tools().values()).allSatisfy(latency -> {
            Latency.Uniform range = (Latency.Uniform) latency;
            assertThat(range.leastMillis()).isBetween(100L, range.greatestMillis());
            assertThat(range.greatestMillis()).isLessThanOrEqualTo(200);
        });
        assertThat(both.latency().otherwise()).isInstanceOf(Latency.Uniform.class);
    }

    @Test
    void heavyTailedProfileDrawsMedians() {
        Task both = composer.withLatency(LatencyProfile.logNormal(100, 200, 0.5, 900))
                .compose(parts(2));

        assertThat(both.latency().tools().values()).allSatisfy(latency -> {
            Latency.LogNormal tail = (Latency.LogNormal) latency;
            assertThat(tail.medianMillis()).isBetween(100L, 200L);
            assertThat(tail.sigma()).isEqualTo(0.5);
            assertThat(tail.capMillis()).isEqualTo(900);
        });
    }

    @Test
    void sameTasksAndSeedGiveTheSameBytes() {
        assertThat(bytes(Composer.seeded(7)))
                .isEqualTo(bytes(Composer.seeded(7)))
                .isNotEqualTo(bytes(Composer.seeded(8)));
    }

    @Test
    void everyPairIsComposedOnce() {
        List<Task> pairs = composer.dual(parts(5), 10);

        assertThat(pairs).extracting(Task::id).doesNotHaveDuplicates();
        assertThat(pairs.stream().map(task -> task.id().chars().sorted().boxed().toList()))
                .doesNotHaveDuplicates();
    }

    @Test
    void moreTasksThanThereArePairs() {
        assertThatThrownBy(() -> composer.dual(parts(3), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot compose 4 different tasks of 2 parts out of 3 tasks; give more tasks or ask for"
                        + " fewer");
        assertThatThrownBy(() -> composer.tri(parts(2), 1))
                .hasMessage("cannot compose 1 different task of 3 parts out of 2 tasks; give more tasks or ask for"
                        + " fewer");
        assertThat(composer.tri(List.of(), 0)).isEmpty();
    }

    @Test
    void tasksThatCannotBeComposed() {
        assertThatThrownBy(() -> composer.compose(parts(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 2 or 3 tasks to compose, but there are 1");
        Task both = composer.compose(parts(2));
        assertThatThrownBy(() -> composer.compose(List.of(both, part("x", "").build())))
                .hasMessage("task 'task-0--task-1' has 2 sub-tasks; only tasks with one sub-task can be composed");
    }

    @Test
    void thinkTimesThatDifferNeedADecision() {
        List<Task> parts = List.of(
                part("one", "").build(),
                part("two", "").thinkTime(ThinkTime.none()).build());

        assertThatThrownBy(() -> composer.compose(parts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 'one' has think time Fixed[turnMillis=1000], but task 'two' has None[]; say by"
                        + " withThinkTime(...) which one the composed task has");
        assertThat(composer.withThinkTime(ThinkTime.none()).compose(parts).thinkTime())
                .isEqualTo(ThinkTime.none());
    }

    private static String bytes(Composer composer) {
        Composer random = composer.withLatency(LatencyProfile.uniform(1, 100_000));
        List<Task> all = new ArrayList<>(random.dual(parts(8), 9));
        all.addAll(random.tri(parts(8), 9));
        return all.stream().map(Tasks::write).map(Json::write).toList().toString();
    }

    private static List<Task> parts(int count) {
        List<Task> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(part("task-" + i, "").build());
        }
        return parts;
    }

    private static TaskBuilder part(String id, String category) {
        SubTaskBuilder subTask = SubTask.builder("A")
                .category(category)
                .request("Add 2 and 3, multiply and divide.")
                .world("numbers", Map.of())
                .step("s1", "add", Map.of("arg_0", 2, "arg_1", 3))
                .step("s2", "multiply", Map.of("arg_0", 2, "arg_1", 3))
                .step("s3", "divide", Map.of("arg_0", 2, "arg_1", 3));
        return Task.builder().id(id).subTask(subTask);
    }
}
