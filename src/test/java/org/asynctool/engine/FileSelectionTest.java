package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.testing.Lines.flat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUri;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.engine.EngineRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.FilePosition;

/**
 * Task files that are selected without a class. Surefire 3.5.3 to 3.6.1 throws failures away that have no class
 * above them, so whatever does not pass has to fail the engine itself.
 */
class FileSelectionTest {

    private static final String FOLDER = "src/test/resources/engine/";
    private static final String GOOD = FOLDER + "good.jsonl";
    private static final String MIXED = FOLDER + "mixed.jsonl";

    static class ObedientProvider implements AgentProvider {

        @Override
        public Agent agent() {
            return new ObedientAgent(Kitchen.EVENTS);
        }
    }

    abstract static class AbstractProvider implements AgentProvider {}

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    static class GoodTestCase extends Kitchen {}

    static Stream<DiscoverySelector> waysToSayTheFile() {
        Path absolute = Path.of(GOOD).toAbsolutePath();
        return Stream.of(
                selectFile(GOOD),
                selectFile(absolute.toString()),
                selectClasspathResource("engine/good.jsonl"),
                selectClasspathResource("/engine/good.jsonl"),
                selectUri(absolute.toUri()),
                selectUri("classpath:/engine/good.jsonl"),
                selectUniqueId("[engine:asynctool]/[file:src%2Ftest%2Fresources%2Fengine%2Fgood.jsonl]"));
    }

    static Stream<DiscoverySelector> waysToSayItsSecondLine() {
        return Stream.of(
                selectFile(GOOD, FilePosition.from(2)),
                selectFile(GOOD, FilePosition.from(2, 17)),
                selectClasspathResource("engine/good.jsonl", FilePosition.from(2)),
                selectUri(Path.of(GOOD).toAbsolutePath().toUri() + "?line=2"),
                selectUri("classpath:/engine/good.jsonl?line=2"),
                selectIteration(selectFile(GOOD, FilePosition.from(2)), 0));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(MIXED, "(coffee)"),
                Arguments.of(FOLDER + "breaking.jsonl", "(coffee)"),
                Arguments.of(FOLDER + "broken-row.jsonl", "(broken-row.jsonl:2)"),
                Arguments.of(FOLDER + "gone.jsonl", "(set-up)"),
                Arguments.of(FOLDER + "empty.jsonl", "(set-up)"));
    }

    static Stream<Arguments> agentMistakes() {
        return Stream.of(
                Arguments.of("com.example.Gone", "com.example.Gone: there is no such class on the class path"),
                Arguments.of(FileSelectionTest.class.getName(), "implements neither org.asynctool.agent.AgentProvider"),
                Arguments.of(AbstractProvider.class.getName(), "is abstract: name a class that can be created"));
    }

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    @ParameterizedTest
    @MethodSource("waysToSayTheFile")
    void aFileRunsAllItsTasks(DiscoverySelector selector) {
        Outcome outcome = withAgent(selector).execute();

        assertThat(outcome.words())
                .containsExactly(entry("tea", "passed"), entry("coffee", "passed"), entry("soup", "passed"));
        assertThat(outcome.brokenContainers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("waysToSayItsSecondLine")
    void aPositionIsTheTaskOnThatLine(DiscoverySelector selector) {
        assertThat(withAgent(selector).execute().words()).containsExactly(entry("coffee", "passed"));
    }

    @Test
    void positionsOfOneFileAddUp() {
        assertThat(withAgent(selectFile(GOOD, FilePosition.from(3)), selectFile(GOOD, FilePosition.from(1)))
                        .execute()
                        .words())
                .containsOnlyKeys("tea", "soup");
    }

    @Test
    void aFileOfOneTaskIsThatTaskOnEveryLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tea.json");
        Files.writeString(file, Files.readAllLines(Path.of(GOOD)).get(0).replace(", ", ",\n"));

        assertThat(withAgent(selectFile(file.toString(), FilePosition.from(4)))
                        .execute()
                        .words())
                .containsExactly(entry("tea", "passed"));
    }

    @Test
    void aFolderRunsAllTaskFilesBelowIt(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("below"));
        Files.copy(Path.of(GOOD), folder.resolve("below/good.jsonl"));
        Files.writeString(folder.resolve("notes.txt"), "no task");

        assertThat(withAgent(selectDirectory(folder.toString())).execute().words())
                .containsOnlyKeys("tea", "coffee", "soup");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverDoesNotPassFailsTheEngine(String file, String named) {
        Outcome outcome = withAgent(selectFile(file)).execute();

        assertThat(outcome.brokenContainers())
                .singleElement()
                .asString()
                .startsWith("tests that were selected without a class did not pass: " + file + " " + named)
                .doesNotContain("\n");
    }

    @Test
    void aLineWithoutATaskFailsTheEngine() {
        Outcome outcome = withAgent(selectFile(GOOD, FilePosition.from(9))).execute();

        assertThat(outcome.message("line 9"))
                .isEqualTo(GOOD + " has no task on line 9; the first is on line 1, and there are 3 in all");
        assertThat(outcome.brokenContainers()).singleElement().asString().contains("(line 9)");
    }

    @Test
    void aTaskOrTrialThatIsNotThereFailsTheEngine() {
        Outcome outcome = withAgent(selectIteration(selectFile(GOOD, FilePosition.from(1)), 1))
                .execute();

        assertThat(outcome.words()).containsExactly(entry("selection", "error"));
        assertThat(outcome.brokenContainers()).hasSize(1);
    }

    @Test
    void aFilterThatMatchesNothingFailsTheEngine() {
        Outcome outcome =
                withAgent(selectFile(GOOD)).with(Constants.TASKS, "juice").execute();

        assertThat(outcome.words()).containsExactly(entry("asynctool.tasks", "error"));
        assertThat(outcome.brokenContainers()).hasSize(1);
    }

    @Test
    void aFolderWithoutTaskFilesFailsWhereAnAgentIsNamedAndBelongsToOtherEnginesElsewhere(@TempDir Path folder) {
        assertThat(withAgent(selectDirectory(folder.toString())).execute().brokenContainers())
                .hasSize(1);
        assertThat(EngineRun.of(selectDirectory(folder.toString())).execute().brokenContainers())
                .isEmpty();
    }

    @Test
    void otherFilesBelongToOtherEngines() {
        assertThat(withAgent(
                                selectFile("pom.xml"),
                                selectClasspathResource("org/asynctool/Gate.class"),
                                selectUri("https://example.com/tasks.json"),
                                selectUri("mailto:someone@example.com"))
                        .execute()
                        .words())
                .isEmpty();
    }

    @Test
    void withoutAnAgentAFileIsOneFailingTestThatSaysWhatToDo() {
        Outcome outcome = EngineRun.of(selectFile(GOOD)).execute();

        assertThat(outcome.words()).containsExactly(entry("set-up", "error"));
        assertThat(outcome.message("set-up"))
                .isEqualTo("the task file '" + GOOD + "' was selected without a class, so nobody says which agent runs"
                        + " it: set asynctool.agent to the name of a class that implements"
                        + " org.asynctool.agent.AgentProvider or org.asynctool.agent.Agent, or select the class"
                        + " annotated with @AgentBenchmark");
        assertThat(outcome.brokenContainers()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("agentMistakes")
    void anAgentThatCannotBeMadeIsOneFailingTest(String agent, String expected) {
        Outcome outcome =
                EngineRun.of(selectFile(GOOD)).with(Constants.AGENT, agent).execute();

        assertThat(outcome.words()).containsExactly(entry("set-up", "error"));
        assertThat(outcome.message("set-up"))
                .contains("asynctool.agent=" + agent)
                .contains(expected);
    }

    @Test
    void anAgentClassMayBeTheAgentItself() {
        assertThat(EngineRun.of(selectFile(GOOD))
                        .with(Constants.AGENT, "org.asynctool.agent.GreedyAgent")
                        .execute()
                        .words())
                .containsEntry("tea", "passed");
    }

    @Test
    void aClassBesideAFileKeepsItsOwnAgentAndReport() {
        Outcome outcome = EngineRun.of(selectClass(GoodTestCase.class), selectFile(FOLDER + "again.jsonl"))
                .with(Constants.AGENT, ObedientProvider.class.getName())
                .execute();

        assertThat(outcome.words()).containsOnlyKeys("tea", "coffee", "soup", "TEA");
    }

    @Test
    void aMissedTaskSaysHowToRunItAgain() {
        assertThat(flat(withAgent(selectFile(MIXED)).execute().message("coffee")))
                .endsWith("rerun: select " + MIXED + " with -Dasynctool.agent=" + ObedientProvider.class.getName()
                        + " -Dasynctool.tasks=coffee");
    }

    @Test
    void onlyWhatAFilterLeavesCounts() {
        Outcome outcome =
                withAgent(selectFile(MIXED)).filter(includeTags("fast")).execute();

        assertThat(outcome.words()).containsExactly(entry("tea", "passed"));
        assertThat(outcome.brokenContainers()).isEmpty();
    }

    private static EngineRun withAgent(DiscoverySelector... selectors) {
        return EngineRun.of(selectors).with(Constants.AGENT, ObedientProvider.class.getName());
    }
}
