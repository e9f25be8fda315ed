package org.asynctool.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.WorldCalls.call;
import static org.asynctool.testing.WorldCalls.seeded;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectWorldFactoryTest {

    record State(
            Map<String, Integer> items,
            @ToolParam(defaultValue = "10") int limit) {
        State {
            if (limit < 0) {
                throw new IllegalArgumentException("limit must not be negative");
            }
            items = new LinkedHashMap<>(items);
        }

        @Tool(description = "Counts.", readOnly = true)
        public int count(String item) {
            return Math.min(limit, items.getOrDefault(item, 0));
        }
    }

    static final class Shelf extends ObjectWorldFactory<State> {
        @Override
        public String name() {
            return "shelf";
        }

        @Override
        protected Object make(State state, UniformRandomProvider random) {
            return state;
        }
    }

    @SuppressWarnings("rawtypes")
    static final class Raw extends ObjectWorldFactory {
        @Override
        public String name() {
            return "raw";
        }

        @Override
        protected Object make(Object state, UniformRandomProvider random) {
            return state;
        }
    }

    private final WorldFactory shelf = new Shelf();

    @Test
    void makesANewWorldOfEachState() throws Exception {
        World one = shelf.create(json("{'items': {'pen': 30}}"), seeded());
        World other = shelf.create(json("{'items': {'pen': 30}, 'limit': 20}"), seeded());
        assertThat(call(one, "count", "{'item': 'pen'}")).isEqualTo("10");
        assertThat(call(other, "count", "{'item': 'pen'}")).isEqualTo("20");
    }

    @Test
    void needsNoClassOfItsOwn() throws Exception {
        WorldFactory factory = ObjectWorldFactory.of("luck", State.class, (state, random) -> new Object() {
            @Tool(description = "Draws.")
            int draw() {
                return random.nextInt(state.limit());
            }
        });
        assertThat(factory.name()).isEqualTo("luck");
        String first = call(factory.create(json("{'items': {}}"), seeded()), "draw", "{}");
        assertThat(call(factory.create(json("{'items': {}}"), seeded()), "draw", "{}"))
                .isEqualTo(first);
    }

    @Test
    void givesEveryPreparedWorldAStateOfItsOwn() throws Exception {
        WorldFactory factory = ObjectWorldFactory.of("till", State.class, (state, random) -> new Object() {
            @Tool(description = "Takes a pen.")
            int take() {
                return state.items().merge("pen", -1, Integer::sum);
            }
        });
        WorldMaker maker = factory.prepare(json("{'items': {'pen': 3}}"));
        World one = maker.make(seeded());
        assertThat(call(one, "take", "{}")).isEqualTo("2");
        assertThat(call(one, "take", "{}")).isEqualTo("1");
        assertThat(call(maker.make(seeded()), "take", "{}")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | /items is missing",
                "[] | the value is [], expected object",
                "{'items': {'pen': 'x'}} | /items/pen is \"x\", expected integer",
                "{'items': {}, 'itms': {}} | /itms is not known, expected only items, limit",
                "{'items': {}, 'limit': -1} | limit must not be negative"
            })
    void refusesStatesThatDoNotFit(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shelf.create(json(state), seeded()))
                .withMessage("initial state: " + problem);
    }

    @Test
    void needsATypeOfState() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Raw().create(json("{}"), seeded()))
                .withMessage("class " + Raw.class.getName()
                        + " must extend ObjectWorldFactory<State> directly and name the type of its state");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectWorldFactory.of("x", Instant.class, (state, random) -> state)
                        .create(json("{}"), seeded()))
                .withMessageStartingWith("state of type java.time.Instant: type java.time.Instant is not supported");
    }
}
