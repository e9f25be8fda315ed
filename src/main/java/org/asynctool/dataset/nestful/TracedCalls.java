package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.agent.VisibleValues;
import org.asynctool.json.CanonicalJson;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the calls of an episode as NESTFUL writes them. */
final class TracedCalls {

    private final NestfulRow row;
    private final List<NestfulCall> truth;
    private final VisibleValues request = new VisibleValues();
    private final ArrayNode calls = JsonNodeFactory.instance.arrayNode();

    /** What later calls can refer to, by id of the call. */
    private final Map<String, Source> sources = new HashMap<>();

    private final Map<String, JsonNode> results = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();

    /** A call's output, as {@code $var_1.result$} and as {@code $add.result$}. */
    private record Source(String reference, String grounded) {}

    /** A value that the agent had before its eyes. */
    private record Seen(Source source, JsonNode value) {}

    private TracedCalls(NestfulRow row) {
        this.row = row;
        this.truth = Grounding.ground(NestfulCall.truth(row));
        request.addText(row.input());
    }

    static ArrayNode of(NestfulRow row, Trace trace, String subTask) {
        TracedCalls calls = new TracedCalls(row);
        for (TraceEvent event : trace.events()) {
            if (event instanceof TraceEvent.CallAccepted call && call.subTask().equals(subTask)) {
                calls.add(call);
            } else if (event instanceof TraceEvent.ResultCame result) {
                calls.results.put(result.call(), result.result());
            } else if (event instanceof TraceEvent.TurnBegan turn) {
                turn.seen().forEach(calls::see);
            }
        }
        return calls.calls;
    }

    private void add(TraceEvent.CallAccepted call) {
        String label = "var_" + (calls.size() + 1);
        ObjectNode written = calls.addObject().put("name", call.tool()).put("label", "$" + label);
        ObjectNode arguments = written.putObject("arguments");
        inOrder(call).forEach((name, value) -> arguments.set(name, written(truth(call.tool(), name), value)));
        String output = "." + output(call.tool()) + "$";
        sources.put(call.call(), new Source("$" + label + output, "$" + call.tool() + output));
    }

    private String output(String tool) {
        return Optional.ofNullable(row.tools().get(tool))
                .map(NestfulRow.Tool::output)
                .orElse(NestfulRow.NUMBER);
    }

    private void see(String call) {
        Source source = sources.get(call);
        JsonNode result = results.get(call);
        if (source != null && result != null && result.isObject() && result.size() == 1) {
            seen.add(new Seen(source, result.iterator().next()));
        }
    }

    /** Returns what the truth has under the name of an argument, with functions in place of labels. */
    private List<JsonNode> truth(String function, String argument) {
        return truth.stream()
                .filter(call -> call.name().equals(function) && call.arguments().has(argument))
                .map(call -> call.arguments().get(argument))
                .toList();
    }

    private JsonNode written(List<JsonNode> truth, JsonNode value) {
        List<Source> possible = seen.stream()
                .filter(earlier -> CanonicalJson.equal(earlier.value(), value))
                .map(Seen::source)
                .toList();
        Optional<Source> asInTruth = last(possible.stream()
                .filter(source ->
                        truth.stream().anyMatch(text -> text.asString("").equals(source.grounded()))));
        boolean literalInTruth = truth.stream().anyMatch(literal -> CanonicalJson.equal(literal, value));
        if (asInTruth.isEmpty() && (literalInTruth || request.shows(value))) {
            return value;
        }
        return asInTruth
                .or(() -> last(possible.stream()))
                .<JsonNode>map(source -> JsonNodeFactory.instance.stringNode(source.reference()))
                .orElse(value);
    }

    private static Optional<Source> last(Stream<Source> sources) {
        return sources.reduce((first, second) -> second);
    }

    /** Puts arguments into the order of the tool's parameters, under the names that the truth gives them. */
    private Map<String, JsonNode> inOrder(TraceEvent.CallAccepted call) {
        Map<String, JsonNode> ordered = new LinkedHashMap<>();
        List<String> names = row.calls().stream()
                .filter(truth -> truth.name().equals(call.tool()))
                .findFirst()
                .map(truth -> List.copyOf(truth.arguments().keySet()))
                .orElse(List.of());
        NestfulRow.Tool tool = row.tools().get(call.tool());
        List<String> parameters = tool == null
                ? List.copyOf(call.arguments().propertyNames())
                : new ArrayList<>(tool.parameters().keySet());
        for (int i = 0; i < parameters.size(); i++) {
            JsonNode value = call.arguments().get(parameters.get(i));
            if (value != null) {
                ordered.put(i < names.size() ? names.get(i) : parameters.get(i), value);
            }
        }
        return ordered;
    }
}
