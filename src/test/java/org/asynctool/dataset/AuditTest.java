package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.StockWorldFactory;
import org.asynctool.time.Seeds;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every mistake that the audit looks for, with its exact words. */
class AuditTest {

    @Test
    void soundTaskHasNoProblem() {
        Task task = desk("'find': {'result': {'code': 'RX-5', 'seats': [3, 4]}}, 'book': {}", """
                {'id': 'a1', 'tool': 'find', 'arguments': {'city': 'ROME', 'people': 2}},
                {'id': 'a2', 'tool': 'book', 'arguments': {'code': 'RX-5', 'seat': 4, 'quick': true}, 'after': ['a1']},
                {'id': 'a3', 'tool': 'book', 'arguments': {'code': {'$ref': 'a1#/code'}, 'price': 1250.5}}
                """);

        assertThat(problems(task)).isEmpty();
        audit(task).require();
    }

    @Test
    void requireThrowsTheFirstProblem() {
        Task task = desk("'book': {'fails': 'sold out'}", "{'id': 'a1', 'tool': 'book', 'arguments': {}}");

        assertThatThrownBy(() -> audit(task).require())
                .isInstanceOf(InvalidTaskException.class)
                .hasMessage("/subTasks/0/reference/0: step 'a1' gives an error when the reference is executed alone:"
                        + " {\"error\":\"sold out\"}");
    }

    @Nested
    class Names {

        @Test
        void unknownWorld() {
            Task task = task("{'paper': {}}", "", "{}", "");

            assertThat(Audit.audit(task)).singleElement().satisfies(problem -> {
                assertThat(problem.pointer()).isEqualTo("/subTasks/0/worlds/paper");
                assertThat(problem.text())
                        .startsWith("there is no world 'paper', only ")
                        .endsWith("; register a WorldFactory of that name by its class name in"
                                + " META-INF/services/org.asynctool.world.WorldFactory");
            });
        }

        @Test
        void worldThatCannotHaveThatState() {
            assertThat(Audit.audit(task("{'numbers': {'tools': ['ad']}}", "", "{}", "")))
                    .singleElement()
                    .asString()
                    .startsWith("/subTasks/0/worlds/numbers: world 'numbers': initial state: there is no function"
                            + " 'ad', only add, ");
        }

        @Test
        void unknownTool() {
            assertProblem(
                    desk("'book': {}", "{'id': 'a1', 'tool': 'buy', 'arguments': {}}"),
                    "/subTasks/0/reference/0/tool: sub-task A has no tool 'buy'; its tools are [book]");
        }

        @Test
        void theNameThatWasProbablyMeantIsNamed() {
            assertProblem(
                    desk("'book': {}", "{'id': 'a1', 'tool': 'boook', 'arguments': {}}"),
                    "/subTasks/0/reference/0/tool: sub-task A has no tool 'boook'; did you mean 'book'? Its tools are"
                            + " [book]");
            assertProblem(
                    desk("'book': {}", "", "{}", ", 'limits': {'toolCalls': {'boook': 2}}"),
                    "/limits/toolCalls/boook: no world of this task has a tool 'boook'; did you mean 'book'? The tools"
                            + " are book");
            assertThat(Audit.audit(task("{'plane': {}}", "", "{}", "")))
                    .singleElement()
                    .asString()
                    .contains("; did you mean 'plan'? Register a WorldFactory of that name");
        }

        @Test
        void toolThatOwnsTheNameOfTheSubTaskArgument() {
            Task task = desk("'book': {'schema': {'type': 'object', 'properties': {'subtask': {}}}}", "");

            assertThatThrownBy(() -> audit(task))
                    .isInstanceOf(InvalidTaskException.class)
                    .hasMessage("tool 'book' of world 'desk' has a parameter 'subtask', a name that every tool gets"
                            + " from the environment; rename it");
        }

        @Test
        void schemaThatIsNone() {
            Task task = desk("'book': {'schema': {'type': 'object', 'required': 'code'}}", "");

            assertThatThrownBy(() -> audit(task))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("tool 'book': parameters");
        }

        @Test
        void toolsWithALatencyThatNoWorldHas() {
            assertProblem(
                    desk(
                            "'book': {}",
                            "",
                            "{}",
                            ", 'latency': {'tools': {'buy': {'fixed': '1s'}, 'book': {'fixed': '1s'}}}"),
                    "/latency/tools/buy: no world of this task has a tool 'buy'; the tools are book");
            assertProblem(
                    desk(
                            "'book': {}",
                            "",
                            "{}",
                            ", 'latency': {'tools': {'A/buy': {'fixed': '1s'}, 'A/book': {'fixed': '1s'}}}"),
                    "/latency/tools/A~1buy: sub-task A has no tool 'buy'; the tools are book");
            assertProblem(
                    desk("'book': {}", "", "{}", ", 'latency': {'tools': {'B/book': {'fixed': '1s'}}}"),
                    "/latency/tools/B~1book: no world of this task has a tool 'B/book'; did you mean 'book'? The tools are book");
        }

        @Test
        void toolsWithABudgetThatNoWorldHas() {
            assertProblem(
                    desk("'book': {}", "", "{}", ", 'limits': {'toolCalls': {'buy': 2, 'book': 2}}"),
                    "/limits/toolCalls/buy: no world of this task has a tool 'buy'; the tools are book");
        }

        @Test
        void toolsWithAFaultThatNoWorldHas() {
            assertProblem(
                    desk("'book': {}", "", "{}", """
                            , 'faults': [{'kind': 'lost', 'tool': '*'}, {'kind': 'lost', 'tool': 'book'},
                                         {'kind': 'lost', 'tool': 'buy'}]"""),
                    "/faults/2/tool: no world of this task has a tool 'buy'; the tools are book");
            assertProblem(
                    desk("'book': {}", "", "{}", ", 'faults': [{'kind': 'lost', 'tool': 'buy', 'subTask': 'A'}]"),
                    "/faults/0/tool: sub-task A has no tool 'buy'; the tools are book");
        }

        @Test
        void forbiddenToolsThatNoWorldHas() {
            assertProblem(
                    desk("'book': {}", "", "{'forbidden': ['book', 'buy']}", ""),
                    "/subTasks/0/goal/forbidden/1: no world of this task has a tool 'buy'; the tools are book");
        }

        @Test
        void unknownGoalCheck() {
            assertThat(problems(desk("'book': {}", "", "{'checks': ['tidy']}", "")))
                    .singleElement()
                    .asString()
                    .startsWith("/subTasks/0/goal/checks/0: there is no goal check 'tidy'; the checks on the class path"
                            + " are [")
                    .endsWith("]; add yours to META-INF/services/org.asynctool.metric.GoalCheck");
        }

        @Test
        void ignoredStateOfAWorldThatIsNotThereIsRefusedByTheTaskItself() {
            assertThatThrownBy(() -> desk("'book': {}", "", "{'ignoreState': ['/table/log']}", ""))
                    .isInstanceOf(InvalidTaskException.class)
                    .hasMessage("/subTasks/0/goal/ignoreState/0: there is no world 'table' in this sub-task; its"
                            + " worlds are [desk]");
        }
    }

    @Nested
    class References {

        @Test
        void argumentsThatDoNotFitTheSchema() {
            Task task = desk(
                    "'book': {'schema': {'type': 'object', 'required': ['code']}}",
                    "{'id': 'a1', 'tool': 'book', 'arguments': {}}");

            assertThat(problems(task))
                    .singleElement()
                    .asString()
                    .startsWith("/subTasks/0/reference/0/arguments: step 'a1' does not fit tool 'book': ");
        }

        @Test
        void brokenWorld() {
            assertProblem(
                    desk("'book': {'breaks': 'oh'}", "{'id': 'a1', 'tool': 'book', 'arguments': {}}"),
                    "world 'desk' of sub-task A is broken: book{} at t=3.000s threw java.lang.IllegalStateException:"
                            + " oh; a world reports a failed call by a ToolException");
        }

        @Test
        void sameCallTwiceWithDifferentResults() {
            assertProblem(
                    stock(
                            "",
                            "{'id': 'a1', 'tool': 'take', 'arguments': {}}, {'id': 'a2', 'tool': 'take', 'arguments': {}}"),
                    "/subTasks/0/reference/1: steps 'a1' and 'a2' are the same call with no order between them, but give"
                            + " {\"left\":9} and {\"left\":8}; nobody can tell which is which, so put one behind the"
                            + " other by 'after'");
        }

        @Test
        void sameCallTwiceInOrder() {
            Task task = stock("", """
                    {'id': 'a1', 'tool': 'take', 'arguments': {}},
                    {'id': 'a2', 'tool': 'take', 'arguments': {}, 'after': ['a1']}""");

            assertThat(problems(task)).isEmpty();
        }

        @Test
        void resultThatHangsOnTheOrder() {
            assertProblem(
                    stock(
                            "",
                            "{'id': 'a1', 'tool': 'take', 'arguments': {}}, {'id': 'a2', 'tool': 'count', 'arguments': {}}"),
                    "/subTasks/0/reference/1: step 'a2' gives {\"left\":10} in the order a2, a1, but {\"left\":9} in"
                            + " the order a1, a2; put steps that affect each other in order by 'after'");
        }

        @Test
        void finalStateThatHangsOnTheOrder() {
            String steps =
                    "{'id': 'a1', 'tool': 'note', 'arguments': {'text': 'x'}}, {'id': 'a2', 'tool': 'note', 'arguments': {'text': 'y'}}";

            assertProblem(
                    stock("", steps),
                    "/subTasks/0/reference: the final state of world 'stock' is {\"left\":10,\"notes\":[\"y\",\"x\"]} in"
                            + " the order a2, a1, but {\"left\":10,\"notes\":[\"x\",\"y\"]} in the order a1, a2; put"
                            + " steps that affect each other in order by 'after'");
            assertThat(problems(stock("'ignoreState': ['/stock/notes']", steps)))
                    .isEmpty();
            assertThat(problems(stock("'state': 'any'", steps))).isEmpty();
        }

        @Test
        void stepThatFailsInAnotherOrder() {
            assertProblem(
                    stock(
                            "",
                            "{'id': 'a1', 'tool': 'open', 'arguments': {}}, {'id': 'a2', 'tool': 'enter', 'arguments': {}}"),
                    "/subTasks/0/reference/1: step 'a2' gives {\"error\":\"the door is shut\"} in the order a2, a1, but"
                            + " {\"in\":true} in the order a1, a2; put steps that affect each other in order by"
                            + " 'after'");
        }

        @Test
        void referenceThatLeadsNowhereInAnotherOrder() {
            assertProblem(
                    stock("", """
                            {'id': 'a1', 'tool': 'open', 'arguments': {}},
                            {'id': 'a2', 'tool': 'key', 'arguments': {}},
                            {'id': 'a3', 'tool': 'note', 'arguments': {'text': {'$ref': 'a2#/key'}}}"""),
                    "/subTasks/0/reference/2/arguments: in the order a2, a1, a3: the result of step 'a2' has nothing at"
                            + " '/key', which the reference 'a2#/key' asks for; it is {}");
        }

        @Test
        void resultThatHangsOnTheLatency() {
            Task task = stock("", "{'id': 'a1', 'tool': 'time', 'arguments': {}}", "{'uniform': ['1s', '50s']}");

            assertThat(problems(task)).singleElement().satisfies(problem -> {
                assertThat(problem.pointer()).isEqualTo("/subTasks/0/reference/0");
                assertThat(problem.text())
                        .matches("step 'a1' gives \\{\"at\":\\d+} with other latencies, but \\{\"at\":\\d+} before; a"
                                + " reference must not depend on the time at which its steps execute");
            });
        }

        @Test
        void resultThatIsAnotherOneEachTime() {
            String one = "{'id': 'a1', 'tool': 'draw', 'arguments': {}}";
            String two = one + ", {'id': 'a2', 'tool': 'echo', 'arguments': {}}";

            for (String steps : List.of(one, two)) {
                assertThat(Audit.of(EnvironmentFactory.builder(stock("", steps))
                                        .worlds(DeskWorldFactory.worlds().with(new UnseededFactory()))
                                        .build())
                                .problems())
                        .singleElement()
                        .extracting(Audit.Problem::pointer)
                        .isEqualTo("/subTasks/0/reference/0");
            }
        }

        @Test
        void randomNumbersOfAWorldAreNoClock() {
            Task task = stock("", "{'id': 'a1', 'tool': 'draw', 'arguments': {}}", "{'uniform': ['1s', '50s']}");

            assertThat(problems(task)).isEmpty();
        }

        @Test
        void ordersBeyondTheMostAreSampledWithTheFarthest() {
            StringBuilder steps = new StringBuilder("{'id': 'a0', 'tool': 'open', 'arguments': {}}");
            for (int i = 1; i <= 6; i++) {
                steps.append(", {'id': 'a" + i + "', 'tool': 'echo', 'arguments': {'n': " + i + "}}");
            }
            steps.append(", {'id': 'a7', 'tool': 'enter', 'arguments': {}}");

            assertThat(problems(stock("", steps.toString())))
                    .singleElement()
                    .asString()
                    .startsWith("/subTasks/0/reference/7: step 'a7' gives {\"error\":\"the door is shut\"} in the order"
                            + " a7, a6, a5, a4, a3, a2, a1, a0, but {\"in\":true} in the order a0, a1, a2, ");
        }
    }

    @Nested
    class Visibility {

        @Test
        void valueThatNobodyShows() {
            assertProblem(
                    desk("'book': {}", "{'id': 'a1', 'tool': 'book', 'arguments': {'where': {'city': 'Oslo'}}}"),
                    "/subTasks/0/reference/0/arguments/where/city: neither a request nor the result of a step that must"
                            + " come before shows \"Oslo\"; say it in a request, take it from a result by $ref, or list"
                            + " \"/where/city\" in 'derived' if it follows from what is shown");
        }

        @Test
        void derivedValue() {
            assertThat(problems(desk("'book': {}", """
                    {'id': 'a1', 'tool': 'book', 'arguments': {'where': {'city': 'Oslo'}, 'n': [7, 8]},
                     'derived': ['/where/city', '/n']}"""))).isEmpty();
        }

        @Test
        void derivedPlaceThatIsNotThere() {
            assertProblem(
                    desk("'book': {}", "{'id': 'a1', 'tool': 'book', 'arguments': {'n': 2}, 'derived': ['/m']}"),
                    "/subTasks/0/reference/0/derived/0: the arguments have nothing at '/m'; remove it");
        }

        @Test
        void resultOfAStepThatNeedNotComeBefore() {
            Task task = desk("'find': {'readOnly': true, 'result': {'code': 'XQ'}}, 'book': {}", """
                    {'id': 'a1', 'tool': 'find', 'arguments': {}},
                    {'id': 'a2', 'tool': 'book', 'arguments': {'code': 'XQ'}}""");

            assertThat(problems(task))
                    .singleElement()
                    .extracting(Audit.Problem::pointer)
                    .isEqualTo("/subTasks/0/reference/1/arguments/code");
        }

        @Test
        void requestThatHasNotArrivedYet() {
            Task task = Tasks.parse("""
                    {"version": 1, "id": "t", "subTasks": [{"id": "A", "requests": ["Book.", "To Oslo."],
                     "worlds": {"desk": {"tools": {"book": {"readOnly": true, "result": {}}}}},
                     "reference": [{"id": "a1", "tool": "book", "request": 0, "arguments": {"city": "Oslo"}},
                                   {"id": "a2", "tool": "book", "request": 1, "arguments": {"city": "Oslo"}}]}]}""");

            assertThat(problems(task))
                    .singleElement()
                    .extracting(Audit.Problem::pointer)
                    .isEqualTo("/subTasks/0/reference/0/arguments/city");
        }
    }

    /** A world whose chance does not come from its seed. */
    private static final class UnseededFactory implements WorldFactory {

        private final AtomicInteger worlds = new AtomicInteger();

        @Override
        public String name() {
            return "stock";
        }

        @Override
        public World create(JsonNode state, UniformRandomProvider random) {
            return new StockWorldFactory().create(state, Seeds.random(worlds.incrementAndGet()));
        }
    }

    private static void assertProblem(Task task, String expected) {
        assertThat(problems(task)).singleElement().hasToString(expected);
    }

    private static List<Audit.Problem> problems(Task task) {
        return audit(task).problems();
    }

    private static Audit audit(Task task) {
        return Audit.of(EnvironmentFactory.builder(task)
                .worlds(DeskWorldFactory.worlds().with(new StockWorldFactory()))
                .build());
    }

    private static Task desk(String tools, String steps) {
        return desk(tools, steps, "{}", "");
    }

    /** A task at a desk whose tools say the same whenever they are called, unless told otherwise. */
    private static Task desk(String tools, String steps, String goal, String more) {
        String calm = tools.replace("{}", "{'readOnly': true, 'result': {}}");
        return task("{'desk': {'tools': {" + calm + "}}}", steps, goal, more);
    }

    private static Task stock(String goal, String steps) {
        return stock(goal, steps, "{'fixed': '1s'}");
    }

    private static Task stock(String goal, String steps, String latency) {
        return task("{'stock': {}}", steps, "{" + goal + "}", ", 'latency': {'default': " + latency + "}");
    }

    private static Task task(String worlds, String steps, String goal, String more) {
        return Tasks.parse("""
                {'version': 1, 'id': 'audited', 'subTasks': [{'id': 'A',
                 'requests': ['Book 2 seats to Rome for $1,250.50; x, y; 1st, 3rd, 4, 5, 6.'],
                 'worlds': %s, 'reference': [%s], 'goal': %s}]%s}
                """.formatted(worlds, steps, goal, more).replace('\'', '"'));
    }
}
