package org.asynctool.dataset.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asynctool.dataset.Audit;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvolverTest {

    private static final List<Task> SINGLES = FixtureBenchmark.singles();
    private static final Task GARDEN = SINGLES.get(0);
    private static final Task INVITATION = SINGLES.get(3);

    private final Evolver evolver = Evolver.seeded(1).withOthers(SINGLES);

    @ParameterizedTest
    @EnumSource
    void evolvedTasksAreSoundAndFollowFromTheSeed(Evolution how) {
        List<Task> evolved = SINGLES.stream()
                .flatMap(task -> evolver.evolve(task, how).stream())
                .toList();

        assertThat(evolved).isNotEmpty().allSatisfy(task -> {
            assertThat(Audit.audit(task)).isEmpty();
            assertThat(Tasks.read(Tasks.write(task))).isEqualTo(task);
            assertThat(task.id()).endsWith("." + how.word());
        });
        assertThat(SINGLES.stream().flatMap(task -> evolver.evolve(task, how).stream()))
                .isEqualTo(evolved);
    }

    @Test
    void rewordingKeepsEverythingButTheWords() {
        SubTask reworded = evolver.evolve(GARDEN, Evolution.REWORD)
                .orElseThrow()
                .subTasks()
                .get(0);
        SubTask before = GARDEN.subTasks().get(0);

        assertThat(reworded.requests().get(0))
                .contains(before.requests().get(0))
                .isNotEqualTo(before.requests().get(0));
        assertThat(reworded)
                .usingRecursiveComparison()
                .ignoringFields("requests")
                .isEqualTo(before);
    }

    @Test
    void somebodyElseMayReword() {
        Evolver asking = evolver.withRewriter(request -> request.replace("My garden is", "I own a plot of"));

        assertThat(requestOf(asking.evolve(GARDEN, Evolution.REWORD))).startsWith("I own a plot of 37 by 41 metres");
    }

    @Test
    void aRewordingThatLosesAValueIsNotKept() {
        Evolver careless = evolver.withRewriter(request -> "Work out what my turf costs.");

        assertThat(requestOf(careless.evolve(GARDEN, Evolution.REWORD))).contains("37 by 41 metres");
    }

    @Test
    void aRewordingThatChangesNothingDoesNotCount() {
        assertThat(requestOf(evolver.withRewriter(request -> request).evolve(GARDEN, Evolution.REWORD)))
                .isNotEqualTo(GARDEN.subTasks().get(0).requests().get(0));
    }

    @Test
    void deepeningChainsAResultIntoAFurtherTask() {
        Task deeper = evolver.evolve(INVITATION, Evolution.DEEPEN).orElseThrow();

        assertThat(deeper.subTasks()).singleElement().satisfies(subTask -> {
            assertThat(subTask.worlds()).containsOnlyKeys("strings", "numbers");
            assertThat(subTask.requests().get(0)).contains(" And then: ", " that you got before");
            assertThat(Shape.of(subTask.graph()).depth()).isGreaterThan(3);
            assertThat(subTask.reference().stream()
                            .filter(step -> step.id().startsWith("then-"))
                            .flatMap(step -> step.arguments().refs().stream()))
                    .anyMatch(ref -> !ref.step().startsWith("then-"));
        });
    }

    @Test
    void deepeningTakesAnotherWorld() {
        assertThat(Evolver.seeded(1).withOthers(SINGLES.subList(3, 6)).evolve(INVITATION, Evolution.DEEPEN))
                .isEmpty();
        assertThat(Evolver.seeded(1).evolve(INVITATION, Evolution.DEEPEN)).isEmpty();
    }

    @Test
    void distractionAddsToolsThatNobodyNeeds() {
        Task distracted = evolver.evolve(GARDEN, Evolution.DISTRACT).orElseThrow();

        assertThat(tools(distracted)).isGreaterThan(tools(GARDEN));
        assertThat(distracted.subTasks().get(0).worlds()).hasSize(2).containsKey("numbers");
        assertThat(distracted.subTasks().get(0).reference())
                .isEqualTo(GARDEN.subTasks().get(0).reference());
    }

    @Test
    void retimingChangesLatencies() {
        Task retimed = evolver.evolve(GARDEN, Evolution.RETIME).orElseThrow();

        assertThat(retimed.subTasks()).isEqualTo(GARDEN.subTasks());
        assertThat(retimed.latency()).isNotEqualTo(GARDEN.latency());
    }

    @Test
    void varyingChangesANumberInRequestAndReference() {
        SubTask varied =
                evolver.evolve(GARDEN, Evolution.VARY).orElseThrow().subTasks().get(0);
        SubTask before = GARDEN.subTasks().get(0);

        assertThat(varied.requests()).isNotEqualTo(before.requests());
        assertThat(varied.reference()).isNotEqualTo(before.reference());
        assertThat(varied.goal()).isEqualTo(before.goal());
    }

    @Test
    void whatHasNoNumberCannotVary() {
        assertThat(evolver.evolve(INVITATION, Evolution.VARY)).isEmpty();
    }

    private static String requestOf(Optional<Task> task) {
        return task.orElseThrow().subTasks().get(0).requests().get(0);
    }

    private static int tools(Task task) {
        return EnvironmentFactory.of(task).toolOwners().size();
    }
}
