package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.agent.GreedyAgent;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.Episodes;
import org.junit.jupiter.api.Test;

/** Literal arguments that look like matchers, and steps without arguments. */
class LiteralArgumentsTest {

    @Test
    void literalThatOwnsTheNameOfAMatcherIsCalledAndScoredAsItIs() {
        Task task = task("{\"filter\": {\"$value\": {\"$ref\": \"a1#/cost\", \"deep\": {\"$any\": 1}}}}");

        assertThat(Episodes.run(task, new GreedyAgent()).succeeded()).isTrue();
    }

    @Test
    void stepWithoutArgumentsIsHeldByACallWithoutArguments() {
        assertThat(Episodes.run(task("{}"), new GreedyAgent()).succeeded()).isTrue();
    }

    private static Task task(String arguments) {
        return Tasks.parse("""
                {"version": 1, "id": "literal", "subTasks": [{"id": "A", "requests": ["Do it."],
                 "worlds": {"desk": {"tools": {"find": {}}}}, "goal": {"state": "any"},
                 "reference": [{"id": "a1", "tool": "find", "arguments": %s}]}]}
                """.formatted(arguments));
    }
}
