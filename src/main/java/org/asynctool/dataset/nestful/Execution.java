package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.numbers.NumberFunction;
import org.asynctool.world.numbers.NumberFunctionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Executes predicted calls as the original scorer does: whatever goes wrong gives the value false. */
final class Execution {

    /** A call that this library cannot execute, nor knows the result of. */
    private static final class UnknownResultException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A call that fails in the original as well. */
    private static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final NestfulRow row;
    private final NestfulRecordings recordings;

    /** Results by {@code label.output}. */
    private final Map<String, JsonNode> results = new HashMap<>();

    private Execution(NestfulRow row, NestfulRecordings recordings) {
        this.row = row;
        this.recordings = recordings;
    }

    /**
     * Executes calls.
     *
     * @return the value of the last one, false for a failure; empty if nobody knows
     */
    static Optional<JsonNode> run(NestfulRow row, List<NestfulCall> calls, NestfulRecordings recordings) {
        Execution execution = new Execution(row, recordings);
        JsonNode last = JsonNodeFactory.instance.booleanNode(false);
        try {
            for (NestfulCall call : calls) {
                last = execution.execute(call);
            }
            return Optional.of(last);
        } catch (FailedException | NumberFunctionException e) {
            return Optional.of(JsonNodeFactory.instance.booleanNode(false));
        } catch (UnknownResultException e) {
            return Optional.empty();
        }
    }

    private JsonNode execute(NestfulCall call) throws FailedException, NumberFunctionException, UnknownResultException {
        NestfulRow.Tool tool = row.tools().get(call.name());
        if (call.label().isEmpty() || tool == null || tool.outputs().size() > 1) {
            throw new FailedException();
        }
        List<JsonNode> arguments = new ArrayList<>();
        for (JsonNode argument : call.arguments()) {
            arguments.add(resolved(argument));
        }
        Optional<NumberFunction> function = NumberFunction.named(call.name());
        JsonNode result = function.isPresent()
                ? function.get().apply(arguments)
                : recordings.result(row, call.name(), arguments).orElseThrow(UnknownResultException::new);
        results.put(call.label() + "." + tool.output(), result);
        return result;
    }

    private JsonNode resolved(JsonNode argument) throws FailedException {
        String text = argument.isString() ? argument.stringValue() : "";
        if (!isReference(text)) {
            return argument;
        }
        JsonNode result = results.get(text.replace("$", ""));
        if (result == null) {
            throw new FailedException();
        }
        return result;
    }

    static boolean isReference(String text) {
        return text.startsWith("$var") || text.length() > 1 && text.startsWith("$") && text.endsWith("$");
    }
}
