package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.junit.jupiter.api.Test;

/** Tests that run under many schedules. */
class InterleavingsTest {

    private static final Task DESK = Episodes.desk("\"look\": {\"readOnly\": true}, \"book\": {}", "");

    /** Sells one seat to two buyers, and to both if one looks between look and act of the other. */
    private static final class Seat {

        private static final int BYSTANDERS = 10;
        private boolean free = true;
        private int buyers;

        void sell(AgentTools tools) throws Exception {
            List<Future<?>> threads = new ArrayList<>();
            threads.add(tools.executor().submit(() -> buy(tools, "Ann")));
            threads.add(tools.executor().submit(() -> buy(tools, "Bob")));
            for (int i = 0; i < BYSTANDERS; i++) {
                threads.add(tools.executor().submit(() -> tools.call("A", "look", Map.of())));
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
            tools.answer("A", buyers);
        }

        private void buy(AgentTools tools, String name) {
            tools.call("A", "look", Map.of());
            if (free) {
                tools.callAsync("A", "book", Map.of("name", name));
                free = false;
                buyers++;
            }
        }
    }

    private static int buyers(UnaryOperator<BlockingAgent> options) {
        Seat seat = new Seat();
        Episodes.run(DESK, options.apply(BlockingAgent.of(seat::sell)));
        return seat.buyers;
    }

    static class SeatTestCase {

        @Interleavings(100)
        void sellsNoSeatTwice() {
            assertThat(buyers(agent -> agent)).isEqualTo(1);
        }
    }

    @Test
    void hundredSchedulesFindAPlantedRaceAndItsSeedShowsItAgainAHundredTimes() {
        JupiterRun run = JupiterRun.of(SeatTestCase.class);
        Map<String, String> tests = run.tests();
        String last = List.copyOf(tests.keySet()).get(tests.size() - 1);
        Matcher seed = Pattern.compile("first failed under schedule (\\d+); this one alone: mvn test"
                        + " -Dtest='InterleavingsTest\\$SeatTestCase#sellsNoSeatTwice' -Dasynctool.interleaving=\\1$")
                .matcher(tests.get(last));

        assertThat(seed.find()).as(tests.get(last)).isTrue();
        assertThat(tests).hasSizeGreaterThan(1);
        tests.remove(last);
        assertThat(tests.values()).as("those before").containsOnly("passed");
        assertThat(alone(seed.group(1)))
                .hasSize(1)
                .hasEntrySatisfying(last, failure -> assertThat(failure).startsWith("failed: "));
        long found = Long.parseLong(seed.group(1));
        for (int i = 0; i < 100; i++) {
            assertThat(buyers(agent -> agent.schedule(found))).isEqualTo(2);
        }
    }

    private static Map<String, String> alone(String seed) {
        return JupiterRun.of(selectMethod(SeatTestCase.class, "sellsNoSeatTwice"), Map.of(Interleavings.KEY, seed))
                .tests();
    }

    @Test
    void seedIsThatOfAnAgentWithThisSchedule() {
        List<Integer> bySchedule = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            long seed = i;
            bySchedule.add(buyers(agent -> agent.schedule(seed)));
        }
        int firstFailed = JupiterRun.of(SeatTestCase.class).tests().size();

        assertThat(bySchedule.indexOf(2) + 1).isEqualTo(firstFailed);
    }

    @AsyncToolTest
    static class InjectedTestCase {

        @Interleavings(3)
        void runs(@TaskFile("classpath:/engine/good.jsonl#tea") ToolEnvironment environment) {
            assertThat(environment
                            .run(Agents.good())
                            .trace()
                            .header()
                            .agent()
                            .labels()
                            .get(0))
                    .startsWith("schedule=");
        }

        @Interleavings(seeds = {7, -9})
        void runsThese(@TaskFile("classpath:/engine/good.jsonl#tea") ToolEnvironment environment) {
            environment.run(Agents.good());
        }
    }

    @Test
    void injectedEnvironmentsRunUnderTheSchedule() {
        assertThat(JupiterRun.of(InjectedTestCase.class).tests())
                .hasSize(5)
                .containsKeys("schedule 1", "schedule 2", "schedule 3", "schedule 7", "schedule -9")
                .allSatisfy((name, result) -> assertThat(result).isEqualTo("passed"));
    }

    static class MistakesTestCase {

        @Interleavings(2)
        void runsNothing() {}

        @Interleavings(0)
        void wantsNothing() {}

        @Interleavings
        void throwsSomethingElse() {
            throw new IllegalStateException("other");
        }
    }

    @Test
    void mistakesAreNamed() {
        JupiterRun none = JupiterRun.of(selectMethod(MistakesTestCase.class, "runsNothing"), Map.of());
        JupiterRun zero = JupiterRun.of(selectMethod(MistakesTestCase.class, "wantsNothing"), Map.of());
        JupiterRun text =
                JupiterRun.of(selectMethod(MistakesTestCase.class, "runsNothing"), Map.of(Interleavings.KEY, "first"));

        assertThat(none.tests())
                .hasSize(1)
                .hasEntrySatisfying(
                        "schedule 1",
                        message -> assertThat(message).startsWith("the thread of this test ran no environment"));
        assertThat(zero.brokenContainers())
                .extracting(Throwable::getMessage)
                .containsExactly("@Interleavings needs 1 schedule or more, but asks for 0");
        assertThat(text.brokenContainers())
                .extracting(Throwable::getMessage)
                .containsExactly("asynctool.interleaving is the seed of a schedule, a whole number, but it is 'first'");
    }
}
