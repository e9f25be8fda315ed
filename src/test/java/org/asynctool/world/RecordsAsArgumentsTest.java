package org.asynctool.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.asynctool.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Random records: what Jackson writes of them fits their schema, and binds to an equal record; broken ones do not fit. */
class RecordsAsArgumentsTest {

    private static final int ROUNDS = 500;

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    record Point(int x, long y, double z) {}

    record Shape(
            String name,
            Color color,
            boolean filled,
            BigInteger id,
            BigDecimal price,
            Optional<Point> center,
            Optional<String> note,
            List<Point> corners,
            Set<Color> border,
            Map<String, List<Integer>> marks) {}

    static final class Echo {
        private Shape last;

        @Tool(description = "Keeps a shape.")
        void keep(Shape shape) {
            last = shape;
        }
    }

    private final Echo echo = new Echo();
    private final World world = ObjectWorld.of(echo);
    private final ToolSchema schema = ToolSchema.compile(world.tools().get(0));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fitTheirSchemaAndComeBackEqual(long seed) throws Exception {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Shape shape = shape(random);
            ObjectNode arguments = arguments(shape);
            assertThat(schema.problem(arguments)).as("%s", arguments).isEmpty();
            world.call(new ToolCall("c1", "keep", (ObjectNode) Json.read(Json.write(arguments))), () -> 0);
            assertThat(echo.last).isEqualTo(shape);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void doNotFitOnceTheyAreBrokenSomewhere(long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode arguments = arguments(shape(random));
            String broken = breakSomewhere((ObjectNode) arguments.get("shape"), random);
            assertThat(schema.problem(arguments))
                    .as("%s", arguments)
                    .hasValueSatisfying(problem -> assertThat(problem).contains(broken));
        }
    }

    private static String breakSomewhere(ObjectNode shape, UniformRandomProvider random) {
        List<String> names = shape.propertyNames().stream().toList();
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(3)) {
            case 0 -> shape.putArray(name).addArray();
            case 1 -> {
                shape.put("un" + name, 1);
                return "/shape/un" + name + " is not known";
            }
            default -> shape.putNull(name);
        }
        return "/shape/" + name;
    }

    /** Optionals that are empty are left out, as an agent does. */
    private static ObjectNode arguments(Shape shape) {
        ObjectNode arguments = object("{}");
        ObjectNode json = (ObjectNode) Json.of(shape);
        json.removeIf(JsonNode::isNull);
        arguments.set("shape", json);
        return arguments;
    }

    private static Shape shape(UniformRandomProvider random) {
        return new Shape(
                text(random),
                color(random),
                random.nextBoolean(),
                new BigInteger(Long.toString(random.nextLong())).pow(random.nextInt(1, 20)),
                BigDecimal.valueOf(random.nextInt()).add(new BigDecimal("0.5")),
                optional(random, () -> point(random)),
                optional(random, () -> text(random)),
                list(random, () -> point(random)),
                new LinkedHashSet<>(list(random, () -> color(random))),
                marks(random));
    }

    private static Point point(UniformRandomProvider random) {
        return new Point(random.nextInt(), random.nextLong(), random.nextDouble(-1e300, 1e300));
    }

    private static Color color(UniformRandomProvider random) {
        return Color.values()[random.nextInt(Color.values().length)];
    }

    private static String text(UniformRandomProvider random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> Character.toString("aZ\"\\/~ \né\u4e2d".codePointAt(random.nextInt(10))))
                .collect(Collectors.joining());
    }

    private static Map<String, List<Integer>> marks(UniformRandomProvider random) {
        Map<String, List<Integer>> marks = new LinkedHashMap<>();
        list(random, () -> text(random)).forEach(name -> marks.put(name, list(random, random::nextInt)));
        return marks;
    }

    private static <T> Optional<T> optional(UniformRandomProvider random, Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private static <T> List<T> list(UniformRandomProvider random, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            list.add(element.get());
        }
        return list;
    }
}
