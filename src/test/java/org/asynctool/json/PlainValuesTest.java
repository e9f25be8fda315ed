package org.asynctool.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class PlainValuesTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private enum Kind {
        SMALL
    }

    private record Pen(String colour, int price) {}

    private static final class OwnList extends ArrayList<String> {

        private static final long serialVersionUID = 1L;
    }

    static List<@Nullable Object> values() {
        return Arrays.asList(
                null,
                "text",
                "\uD83D half a character",
                "",
                7,
                -7L,
                1L << 40,
                2.0,
                1e300,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                2.5f,
                (short) 3,
                (byte) 4,
                'c',
                true,
                BigInteger.TEN.pow(40),
                new BigDecimal("1.50"),
                Kind.SMALL,
                new Pen("red", 3),
                new int[] {1, 2},
                List.of(),
                Map.of(),
                Map.of("done", List.of("boil", "brew")),
                Map.of(1, "a number as name"),
                new TreeMap<>(Map.of("b", 1, "a", Arrays.asList(null, 2.5, false))),
                Set.of(Map.of("pen", new Pen("blue", 2))),
                Map.of("result", NODES.numberNode(5.0)),
                Map.of("result", NODES.numberNode(new BigDecimal("1.50"))),
                Map.of("result", NODES.objectNode().put("a", 1)),
                new OwnList(),
                new int[0]);
    }

    @ParameterizedTest
    @MethodSource("values")
    void areWhatTheMapperMakesOfThem(@Nullable Object value) {
        assertThat(Json.of(value)).isEqualTo(Json.mapper().<JsonNode>valueToTree(value));
    }

    @Test
    void areWhatTheMapperMakesOfThemAtAnyDepth() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(3);
        for (int i = 0; i < 2_000; i++) {
            Object value = draw(random, 0);
            assertThat(Json.of(value))
                    .hasToString(Json.mapper().valueToTree(value).toString());
        }
    }

    @Test
    void shareNothingThatCanBeChanged() {
        JsonNode inner = NODES.objectNode().put("a", 1);
        assertThat(Json.of(Map.of("inner", inner)).get("inner"))
                .isEqualTo(inner)
                .isNotSameAs(inner);
    }

    private static @Nullable Object draw(UniformRandomProvider random, int depth) {
        int kind = random.nextInt(depth > 3 ? 5 : 7);
        return switch (kind) {
            case 0 -> "t" + random.nextInt(100);
            case 1 -> random.nextInt();
            case 2 -> random.nextDouble();
            case 3 -> values().get(random.nextInt(values().size()));
            case 4 -> null;
            case 5 -> Arrays.asList(draw(random, depth + 1), draw(random, depth + 1));
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put("m" + random.nextInt(100), draw(random, depth + 1));
                }
                yield map;
            }
        };
    }
}
