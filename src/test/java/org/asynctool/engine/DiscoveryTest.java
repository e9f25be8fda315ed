package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.List;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.testkit.engine.EngineTestKit;

class DiscoveryTest {

    private static final String CLASS = "[class:" + TaggedTestCase.class.getName() + "]";

    @Tag("kitchen")
    @AgentBenchmark(tasks = "classpath:/engine/mixed.jsonl")
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.5)
    static class TaggedTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl", trials = 3)
    static class TrialsTestCase extends Kitchen {}

    @AgentBenchmark(tasks = {"classpath:/engine/good.jsonl", "classpath:/engine/broken-row.jsonl"})
    static class SameIdsTestCase extends Kitchen {}

    @AgentBenchmark(tasks = "classpath:/engine/good.jsonl")
    abstract static class BaseTestCase extends Kitchen {}

    static class InheritingTestCase extends BaseTestCase {}

    @BeforeEach
    void forget() {
        Kitchen.EVENTS.clear();
    }

    @Test
    void aClassHasItsTasksBelowIt() {
        assertThat(tree(discover(selectClass(TaggedTestCase.class))))
                .containsExactly(
                        "[engine:asynctool]",
                        "[engine:asynctool]/" + CLASS,
                        "[engine:asynctool]/" + CLASS + "/[task:tea]",
                        "[engine:asynctool]/" + CLASS + "/[task:coffee]",
                        "[engine:asynctool]/" + CLASS + "/[task:soup]");
    }

    @Test
    void discoveryRunsNothing() {
        discover(selectClass(TaggedTestCase.class));

        assertThat(Kitchen.EVENTS).isEmpty();
    }

    @Test
    void theClassIsWhatSurefireCountsAndNames() {
        TestDescriptor type = discover(selectClass(TaggedTestCase.class))
                .getChildren()
                .iterator()
                .next();

        assertThat(type.getSource()).contains(ClassSource.from(TaggedTestCase.class));
        assertThat(type.getLegacyReportingName()).isEqualTo(TaggedTestCase.class.getName());
        assertThat(type.isContainer()).isTrue();
    }

    @Test
    void aTaskStandsInItsFileAndHasTheTagsOfFileAndClass() {
        TestDescriptor coffee = descriptor(discover(selectClass(TaggedTestCase.class)), "coffee");

        assertThat(coffee.getSource())
                .contains(ClasspathResourceSource.from("engine/mixed.jsonl", FilePosition.from(2)));
        assertThat(coffee.getTags()).containsExactly(TestTag.create("kitchen"), TestTag.create("slow"));
        assertThat(coffee.getType()).isEqualTo(TestDescriptor.Type.TEST);
    }

    @Test
    void severalTrialsMakeATaskAContainer() {
        TestDescriptor coffee = descriptor(discover(selectClass(TrialsTestCase.class)), "coffee");

        assertThat(coffee.getType()).isEqualTo(TestDescriptor.Type.CONTAINER);
        assertThat(coffee.mayRegisterTests()).isTrue();
        assertThat(coffee.getChildren()).isEmpty();
    }

    @Test
    void anIdOfAnotherFileIsABrokenRow() {
        assertThat(names(discover(selectClass(SameIdsTestCase.class))))
                .containsExactly(
                        "tea", "coffee", "soup", "broken-row.jsonl:1", "broken-row.jsonl:2", "broken-row.jsonl:3");
        assertThat(EngineRun.of(SameIdsTestCase.class).execute().message("broken-row.jsonl:1"))
                .isEqualTo("broken-row.jsonl:1: task 'tea' is also in good.jsonl:1; ids are unique among the files of"
                        + " a class, upper and lower case being the same");
    }

    /** It is a failing test; the platform would print the issue twice, and call it "non-critical". */
    @Test
    void aBrokenRowIsNotAlsoAnIssue() {
        assertThat(EngineTestKit.engine(Constants.ENGINE_ID)
                        .selectors(selectClass(SameIdsTestCase.class))
                        .discover()
                        .getDiscoveryIssues())
                .isEmpty();
    }

    @Test
    void abstractClassesAreBasesOfOthers() {
        assertThat(discover(selectClass(BaseTestCase.class)).getChildren()).isEmpty();
        assertThat(names(discover(selectClass(InheritingTestCase.class)))).containsExactly("tea", "coffee", "soup");
    }

    @Test
    void packagesAreSearched() {
        assertThat(discover(selectPackage("org.asynctool.engine")).getChildren())
                .extracting(TestDescriptor::getLegacyReportingName)
                .contains(TaggedTestCase.class.getName(), TrialsTestCase.class.getName());
    }

    @Test
    void severalIdsOfOneClassAddUp() {
        String id = "[engine:asynctool]/" + CLASS;

        assertThat(names(discover(selectUniqueId(id + "/[task:soup]"), selectUniqueId(id + "/[task:tea]"))))
                .containsExactlyInAnyOrder("soup", "tea");
        assertThat(names(discover(selectUniqueId(id + "/[task:soup]"), selectClass(TaggedTestCase.class))))
                .containsExactlyInAnyOrder("tea", "coffee", "soup");
        assertThat(names(discover(selectUniqueId(id + "/[gate:task.success >= 0.50]"), selectUniqueId(id))))
                .containsExactlyInAnyOrder("tea", "coffee", "soup");
    }

    @Test
    void insideASuiteTheIdHasAPrefix() {
        UniqueId engine = UniqueId.forEngine("suite").append("suite", "All").append("engine", "asynctool");
        UniqueId task = engine.append("class", TaggedTestCase.class.getName()).append("task", "soup");

        TestDescriptor root = new AsyncToolEngine()
                .discover(request().selectors(selectUniqueId(task)).build(), engine);

        assertThat(tree(root)).endsWith(task.toString());
        assertThat(names(root)).containsExactly("soup");
    }

    @Test
    void anIdThatIsNotThereSelectsNothing() {
        String id = "[engine:asynctool]/" + CLASS;

        assertThat(names(discover(selectUniqueId(id + "/[task:juice]")))).isEmpty();
        assertThat(names(discover(selectUniqueId(id + "/[row:tea]")))).isEmpty();
        assertThat(names(discover(selectUniqueId("[engine:asynctool]/[class:com.example.Gone]/[task:tea]"))))
                .isEmpty();
        assertThat(names(discover(selectUniqueId("[engine:other]/" + CLASS)))).isEmpty();
    }

    private static TestDescriptor discover(DiscoverySelector... selectors) {
        return new AsyncToolEngine()
                .discover(request().selectors(selectors).build(), UniqueId.forEngine(Constants.ENGINE_ID));
    }

    private static List<String> tree(TestDescriptor root) {
        List<String> ids = new java.util.ArrayList<>();
        root.accept(descriptor -> ids.add(descriptor.getUniqueId().toString()));
        return ids;
    }

    private static List<String> names(TestDescriptor root) {
        return root.getChildren().stream()
                .flatMap(type -> type.getChildren().stream())
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    private static TestDescriptor descriptor(TestDescriptor root, String name) {
        return root.getDescendants().stream()
                .filter(descriptor -> descriptor.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
