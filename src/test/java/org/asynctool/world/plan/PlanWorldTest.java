package org.asynctool.world.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.WorldCalls.call;
import static org.asynctool.testing.WorldCalls.seeded;

import org.asynctool.world.ToolException;
import org.asynctool.world.ToolSchema;
import org.asynctool.world.World;
import org.asynctool.world.WorldMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanWorldTest {

    private final World coffee = plan("{'steps': {'grind': 'Grind the beans', 'boil': 'Boil water', 'brew': 'Brew'}}");

    @Test
    void hasAToolForEachStep() {
        assertThat(coffee.tools()).allSatisfy(tool -> {
            assertThat(tool.readOnly()).isFalse();
            assertThat(ToolSchema.compile(tool).problem(json("{}"))).isEmpty();
            assertThat(ToolSchema.compile(tool).problem(json("{'a': 1}")))
                    .contains("/a is not known, expected no member");
        });
        assertThat(coffee.tools())
                .extracting(tool -> tool.name() + ": " + tool.description())
                .containsExactly("grind: Grind the beans", "boil: Boil water", "brew: Brew");
    }

    @Test
    void remembersStepsWithoutTheirOrder() throws Exception {
        assertThat(coffee.snapshot()).isEqualTo(json("{'done': []}"));
        assertThat(call(coffee, "boil", "{}")).isEqualTo("{\"done\":\"boil\"}");
        call(coffee, "grind", "{}");
        assertThat(coffee.snapshot()).isEqualTo(json("{'done': ['grind', 'boil']}"));
    }

    @Test
    void isNewEachTimeItIsMade() throws Exception {
        WorldMaker maker = new PlanWorldFactory().prepare(json("{'steps': {'boil': 'Boil water'}}"));
        call(maker.make(seeded()), "boil", "{}");
        assertThat(call(maker.make(seeded()), "boil", "{}")).isEqualTo("{\"done\":\"boil\"}");
    }

    @Test
    void doesNoStepTwice() throws Exception {
        call(coffee, "boil", "{}");
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> call(coffee, "boil", "{}"))
                .withMessage("step 'boil' is done already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | /steps is missing",
                "{'steps': {}} | /steps is {}, expected minProperties 1",
                "{'steps': ['boil']} | /steps is [\"boil\"], expected object",
                "{'steps': {'boil': 5}} | /steps/boil is 5, expected string",
                "{'steps': {'boil': ' '}} | /steps/boil is \" \", expected a text that matches \"[^ ]\"",
                "{'steps': {'a b': 'x'}} | /steps/a b has a name that is not allowed, expected one with {\"pattern\":",
                "{'steps': {'a': 'x'}, 'order': []} | /order is not known, expected only steps"
            })
    void refusesOtherStates(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(state))
                .withMessageStartingWith("initial state: " + problem)
                .withMessageEndingWith(
                        "; it must look like {\"steps\": {\"boil\": \"Boil water\"}}, with ids and titles");
    }

    private static World plan(String state) {
        return new PlanWorldFactory().create(json(state), seeded());
    }
}
