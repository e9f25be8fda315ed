package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.agent.Turn;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class BaselineTest {

    private static final String FILE = "target/engine-tests/baselines/kitchen.json";
    private static final Path PATH = Path.of(FILE);
    private static final String GATE = "gate: task.success >= baseline kitchen.json - 0.02";
    private static final String COMMAND = "mvn test -Dtest='BaselineTest$KitchenTestCase'";

    /** The requests that the agent does nothing for. */
    private static Set<String> missed = Set.of();

    @AgentBenchmark(tasks = "classpath:/engine/menu.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, baseline = FILE, margin = 0.02)
    static class KitchenTestCase implements AgentProvider {

        @Override
        public Agent agent() {
            return new Cook();
        }
    }

    /** Misses what it is to miss, and does all else as well as can be. */
    private static final class Cook implements Agent {

        @Override
        public AgentInfo info() {
            return new AgentInfo("cook", missed.isEmpty() ? "1" : "2", List.of());
        }

        @Override
        public AgentSession open(Briefing briefing) {
            return missed.contains(briefing.requests().get(0).text())
                    ? seen -> Turn.builder().answer("A", "nothing done").build()
                    : new GreedyAgent().open(briefing);
        }
    }

    private static EngineRun run(String... missing) {
        missed = Set.of(missing);
        return EngineRun.of(KitchenTestCase.class);
    }

    private static EngineRun update() {
        return run().with(Constants.BASELINE_UPDATE, "true");
    }

    @BeforeEach
    void forget() throws IOException {
        Files.deleteIfExists(PATH);
    }

    @Test
    void withoutABaselineTheGateIsAnErrorThatSaysHowToMakeOne() {
        Outcome outcome = run().execute();

        assertThat(outcome.words()).containsEntry("tea", "passed").containsEntry(GATE, "error");
        assertThat(flat(outcome.message(GATE)))
                .startsWith("gate on task.success cannot be judged: there is no baseline gate task.success")
                .contains(" baseline " + FILE + " ")
                .endsWith(" to make it: " + COMMAND + " -Dasynctool.baseline.update=true");
        assertThat(PATH).doesNotExist();
    }

    @Test
    void anUpdateWritesTheSameBytesForTheSameRun() throws IOException {
        Outcome first = update().execute();
        byte[] bytes = Files.readAllBytes(PATH);
        Files.delete(PATH);
        Outcome second = update().after(first).execute();

        assertThat(first.words()).containsEntry(GATE, "passed");
        assertThat(second.words()).containsEntry(GATE, "passed");
        assertThat(PATH).hasBinaryContent(bytes);
        assertThat(Files.readAllLines(PATH))
                .contains(" \"benchmark\": \"" + KitchenTestCase.class.getName() + "\",")
                .contains(" \"run\": \"" + first.run() + "\",")
                .anyMatch(line -> line.startsWith("  {\"task\":\"coffee\",\"digest\":\""))
                .hasSize(10);
    }

    @Test
    void theSameAgentPasses() {
        update().execute();

        assertThat(run().execute().words())
                .containsExactly(
                        entry("tea", "passed"),
                        entry("coffee", "passed"),
                        entry("soup", "passed"),
                        entry(GATE, "passed"));
    }

    @Test
    void anAgentThatMissesTwoTasksFailsWithTheseTwoAndTheirFirstDivergence() {
        update().execute();

        Outcome outcome = run("make coffee", "make soup").execute();

        assertThat(outcome.words())
                .containsExactly(
                        entry("tea", "passed"),
                        entry("coffee", "aborted"),
                        entry("soup", "aborted"),
                        entry(GATE, "failed"));
        AssertionFailedError failure = (AssertionFailedError) outcome.thrown(GATE);
        assertThat(failure.getMessage())
                .startsWith("gate task.success >= baseline kitchen.json - 0.02 failed: 0.33 over 3 tasks,\n"
                        + "    was 1.00 (-0.67); 2 worse, 0 better\n")
                .containsPattern("\n  agent      cook 2\n  episodes   .*\n  before     cook 1, run test-")
                .contains("""

                        worse:
                          coffee  1.00 -> 0.00
                            first divergence in sub-task A at t=1.000s: premature-finish
                              expected   step a1: boil({})
                              actual     never called
                          soup  1.00 -> 0.00
                            first divergence in sub-task A at t=1.000s: premature-finish
                              expected   step a1: boil({})
                              actual     never called

                        to accept it:
                        %s -Dasynctool.baseline.update=true
                        trace:""".formatted(COMMAND))
                .endsWith("\nrerun: " + COMMAND + " -Dasynctool.tasks=coffee");
        assertThat(failure.getExpected().getStringRepresentation())
                .isEqualTo("task.success >= baseline kitchen.json - 0.02");
    }

    @Test
    void aPartOfTheTasksWritesNothing() {
        Outcome outcome = update().filter(includeTags("fast")).execute();

        assertThat(outcome.words()).containsExactly(entry("tea", "passed"), entry(GATE, "error"));
        assertThat(flat(outcome.message(GATE)))
                .contains("1 of 3 tasks were selected; asynctool.baseline.update=true takes whole runs only");
        assertThat(PATH).doesNotExist();
    }

    @Test
    void aTaskThatHasChangedSinceIsNamed() throws IOException {
        update().execute();
        Files.writeString(
                PATH,
                Files.readString(PATH).replaceFirst("\"soup\",\"digest\":\"[0-9a-f]+", "\"soup\",\"digest\":\"0"));

        assertThat(flat(run().execute().message(GATE)))
                .contains("1 of 3 tasks of its baseline cannot be compared", " lost soup has changed")
                .endsWith("to go on without them: " + COMMAND + " -Dasynctool.baseline.update=true");
    }

    @AgentBenchmark(tasks = "classpath:/engine/menu.jsonl")
    @Gate(metric = Metrics.TIME_BOUND, baseline = FILE)
    static class NeutralTestCase extends KitchenTestCase {}

    @Test
    void aGateThatMakesNoSenseStopsTheClassBeforeAnythingRuns() {
        Outcome outcome = EngineRun.of(NeutralTestCase.class).execute();

        assertThat(outcome.words()).containsOnlyKeys("set-up");
        assertThat(flat(outcome.message("set-up")))
                .contains("gate on 'time.bound': neither greater nor smaller values of it are better");
    }
}
