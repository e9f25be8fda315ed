package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.AgentBenchmark;
import org.asynctool.Gate;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.engine.EngineRun.Outcome;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.metric.Metrics;
import org.asynctool.task.Tasks;
import org.asynctool.trace.TraceWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an agent does in a turn, its episode ends with a named outcome and the next task runs. */
class HostileAgentsTest {

    private static final String FOLDER = "target/hostile-agents/turns";
    private static final String THREW = "agent 'hostile' threw in turn 1 at t=0.000s: ";
    private static final String NULL = THREW + "java.lang.NullPointerException: ";
    private static final String ILLEGAL = THREW + "java.lang.IllegalArgumentException: ";
    private static final String OUT_OF_TIME = "agent 'hostile' used up the wall-clock limit of 300 ms; it was at"
            + " t=0.000s then; it was interrupted and given up. Raise limits.wallClock, or find where it hangs";

    /** Agents that hang: only they have a short wall clock, since a busy machine must not fail the others. */
    private static final Set<String> ENDLESS = Set.of("endless-loop", "swallows-interrupt");

    private static Outcome outcome;

    @AgentBenchmark(tasks = FOLDER)
    @Gate(metric = Metrics.TIME_EFFICIENCY, atLeast = 0.1)
    static class TurnsTestCase implements AgentProvider {
        @Override
        public Agent agent() {
            return new HostileAgent();
        }
    }

    /** What is wrong with the agent or its program: neither a pass nor a miss. */
    static final List<Arguments> COULD_NOT_RUN = List.of(
            arguments("checked", THREW + "java.io.IOException: connection reset"),
            arguments("assertion", THREW + "java.lang.AssertionError: expected 5"),
            arguments("error", THREW + HostileTurns.ThreadIsDying.class.getName()),
            arguments("stack", THREW + "java.lang.StackOverflowError"),
            arguments("memory", THREW + "java.lang.OutOfMemoryError: by hand"),
            arguments("linkage", THREW + "java.lang.NoClassDefFoundError: com/example/Gone"),
            arguments(
                    "mute",
                    THREW + HostileTurns.MuteException.class.getName()
                            + ", whose message cannot be read: its toString() threw java.lang.IllegalStateException"),
            arguments(
                    "commands",
                    THREW + "java.lang.IllegalStateException: boom\n: :error::pwned\n## vso[task.complete]\n"
                            + "## teamcity[x]\\u{ffff}\\u{d800}\\u{1b}[31m"),
            arguments("endless-causes", THREW + HostileTurns.EndlessException.class.getName()),
            arguments("endless-loop", OUT_OF_TIME),
            arguments("swallows-interrupt", OUT_OF_TIME),
            arguments(
                    "close",
                    "agent 'hostile' could not close its session: java.lang.IllegalStateException: the door is stuck"),
            arguments("null-turn", "agent 'hostile' gave no turn (null) in turn 1 at t=0.000s"),
            arguments("null-call", NULL + "the calls of a turn must not hold null"),
            arguments("null-lists", NULL + "the calls of a turn must not be null; List.of() is none"),
            arguments("null-wait", NULL + "the wait of a turn must not be null; Optional.empty() is none"),
            arguments("null-tool", NULL + "the tool of a call must not be null"),
            arguments("null-subtask", NULL + "the sub-task of a call must not be null; callText leaves it to the tool"),
            arguments("null-arguments", NULL + "the arguments of a call must not be null; Map.of() is none"),
            arguments("null-text", NULL + "the arguments of a call must not be null; \"{}\" is none"),
            arguments("null-answered", NULL + "the value of an answer must not be null; JSON null is one"),
            arguments("null-kind", NULL + "the kind of a wait must not be null"),
            arguments("negative-tokens", ILLEGAL + "tokens and measured time must be 0 or more, but were -1 and 0 ms"),
            arguments("negative-wait", ILLEGAL + "time-out must not be negative, but was PT-0.005S"),
            arguments(
                    "no-json",
                    ILLEGAL + "the arguments of a call of 'boil' cannot be turned into JSON: not serialisable"),
            arguments(
                    "cyclic-map",
                    ILLEGAL + "the arguments of a call of 'boil' cannot be turned into JSON: the value is nested too"
                            + " deep, or holds itself"));

    /** What a model may do as well: the episode goes on, and is judged. */
    static final List<Arguments> MISSED = List.of(
            missed("null-answer", "called", "", "end at t=1.000s: answered"),
            missed("cyclic-json", "refused", "(left out: too deep, at most 100 levels are taken)", "turns"),
            missed(
                    "not-finite",
                    "refused",
                    "(left out: number at '/x' is out of bounds, expected a finite number of at most 10100 digits)",
                    "turns"),
            missed("not-finite-answer", "called", "", "turns"),
            missed("java-object", "refused", "(left out: no JSON, there is a POJONode in it)", "turns"),
            missed(
                    "half-character",
                    "refused",
                    "(left out: the name of a member holds half a character (a lone surrogate))",
                    "turns"),
            missed("deep", "refused", "(left out: too deep, at most 100 levels are taken)", "turns"),
            missed("huge-arguments", "refused", "(left out: too long, at most 1048576 characters are taken)", "turns"),
            missed("huge-text", "called", "", "turns"),
            missed("huge-answer", "called", "", "turns"),
            missed("huge-tool", "called", "", "turns"),
            missed("ci-commands", "called", "", "end at t=1.000s: answered"),
            missed("many-answers", "called", "", "end at t=1.000s: limit turnBytes"),
            missed("endless-wait", "called", "", "end at t=86400.000s: limit virtualTime"));

    @BeforeAll
    static void run() {
        List<String> lines = new ArrayList<>();
        for (String name : HostileTurns.names()) {
            lines.add(GeneratedFolder.task(name, name, ", \"limits\": " + limits(name)));
            lines.add(GeneratedFolder.task("after-" + name, "succeed"));
        }
        GeneratedFolder.at(FOLDER).file("turns.jsonl", lines);
        outcome = EngineRun.of(TurnsTestCase.class).execute();
    }

    @ParameterizedTest
    @FieldSource("COULD_NOT_RUN")
    void anAgentThatIsBrokenIsAnErrorThatSaysHow(String name, String message) {
        assertThat(outcome.words()).containsEntry(name, "error");
        assertThat(outcome.message(name)).isEqualTo(message);
        assertThat(outcome.thrown(name).getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MISSED")
    void anAgentThatDoesSomethingSillyMissesItsTask(String name, String headline, String end) {
        assertThat(outcome.words()).containsEntry(name, "failed");
        assertThat(outcome.message(name).lines()).first().isEqualTo(headline);
        assertThat(outcome.message(name).lines()).contains(end);
    }

    @Test
    void aVeryLongMessageIsCut() {
        assertThat(outcome.message("long-message"))
                .startsWith(THREW + "java.lang.IllegalStateException: xxx")
                .hasSizeLessThan(11_000);
    }

    @Test
    void tenThousandCallsInOneTurnEndAtTheLimitAndTheTextStaysReadable() {
        assertThat(outcome.message("many-calls").lines())
                .contains("and 490 more", "end at t=1.000s: limit calls")
                .last()
                .asString()
                .startsWith("  mvn test ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theNextTaskRuns(String name) {
        assertThat(outcome.words()).containsEntry("after-" + name, "passed");
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatABuildToolPrintsIsSafeAndWellFormed(String name) {
        if (!outcome.words().get(name).equals("passed")) {
            PrintedFailure.requireSafe(outcome.thrown(name));
        }
    }

    @Test
    void everyTurnHasAnExpectation() {
        Set<String> expected = Stream.concat(COULD_NOT_RUN.stream(), MISSED.stream())
                .map(row -> (String) row.get()[0])
                .collect(Collectors.toSet());
        expected.addAll(Set.of("long-message", "many-calls", "many-waits", "huge-member", "shared-huge"));
        expected.add("changing-turn");

        assertThat(HostileTurns.names()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("greedyForMemory")
    void anEpisodeKeepsOnlySoMuchOfWhatAnAgentWrites(String name) {
        assertThat(outcome.message(name)).containsPattern("end at t=\\d+\\.000s: limit turnBytes");
    }

    @Test
    void theGateSaysWhatCouldNotRun() {
        assertThat(outcome.message("gate: time.efficiency >= 0.10"))
                .startsWith("gate time.efficiency >= 0.10 cannot be judged: 27 episodes could not run");
        assertThat(outcome.brokenContainers()).isEmpty();
    }

    @Test
    void anAgentThatChangesWhatItGaveAndWhatItSawChangesNoTrace() {
        String trace =
                TraceWriter.text(ToolEnvironment.of(Tasks.parse(GeneratedFolder.task("changing", "changing-turn")))
                        .run(new HostileAgent())
                        .trace());

        assertThat(trace).contains("\"event\":\"result\"").doesNotContain("forged");
    }

    private static String limits(String name) {
        String wallClock = ENDLESS.contains(name) ? ", \"wallClock\": \"300ms\"" : "";
        return "{\"turns\": " + (name.equals("huge-member") ? 20 : 3) + wallClock + "}";
    }

    static List<String> names() {
        return HostileTurns.names();
    }

    static List<String> greedyForMemory() {
        return List.of("many-answers", "many-waits", "huge-member", "shared-huge");
    }

    private static Arguments missed(String name, String how, String arguments, String end) {
        boolean limit = end.equals("turns");
        String why = arguments.replaceFirst("^\\(left out: (.*)\\)$", "$1");
        String actual = how.equals("called")
                ? "never called"
                : "c1 boil(\"" + arguments + "\") was refused as malformed: the arguments cannot be taken: " + why;
        String at =
                name.equals("endless-wait") ? "86400.000s (24 h)" : limit && how.equals("called") ? "3.000s" : "1.000s";
        return arguments(
                name,
                name + ": A at t=" + at + ": expected step a1: boil({}); actual: " + actual,
                limit ? "end at t=3.000s: limit turns" : end);
    }

    /** Does what its request names. */
    private static final class HostileAgent implements Agent {

        @Override
        public AgentInfo info() {
            return new AgentInfo("hostile", "1", List.of());
        }

        @Override
        public AgentSession open(Briefing briefing) {
            String request = briefing.requests().get(0).text();
            return request.equals("succeed")
                    ? new ObedientAgent(new ArrayList<>()).open(briefing)
                    : HostileTurns.named(request);
        }
    }
}
