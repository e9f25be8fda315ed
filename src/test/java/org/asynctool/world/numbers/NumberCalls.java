package org.asynctool.world.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls functions the way the tables in these tests are written: arguments and results as JSON text. */
final class NumberCalls {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(200_000)
                            .build())
                    .build())
            .build();

    private NumberCalls() {}

    static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    static JsonNode call(String function, String arguments) throws NumberFunctionException {
        return function(function).apply(argumentsOf(arguments));
    }

    static NumberFunctionException failureOf(String function, String arguments) {
        NumberFunctionException failure = catchThrowableOfType(
                NumberFunctionException.class, () -> function(function).apply(argumentsOf(arguments)));
        assertThat(failure).as("%s%s should fail", function, arguments).isNotNull();
        return failure;
    }

    /** Equal nodes have equal kinds, too: {@code 3} is not {@code 3.0}, and {@code 0.0} is not {@code -0.0}. */
    static void assertResult(String function, String arguments, String expected) throws NumberFunctionException {
        assertThat(call(function, arguments)).as("%s%s", function, arguments).isEqualTo(json(expected));
    }

    static NumberFunction function(String name) {
        return NumberFunction.named(name).orElseThrow(() -> new AssertionError("no function " + name));
    }

    private static List<JsonNode> argumentsOf(String array) {
        return List.copyOf(json(array).values());
    }
}
