package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.agent.VisibleValues;
import org.asynctool.json.Json;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.StepRef;
import org.asynctool.text.Count;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Binds the arguments of a row's calls, one call after the other, to the parameters of the offered tools.
 *
 * <p>References have to name the output that the function declares.
 */
final class CallArguments {

    /**
     * The arguments of one call.
     *
     * @param pattern the arguments by the names that the row's tool has
     * @param derived pointers to values that the request does not show
     */
    record Bound(ArgumentPattern pattern, List<String> derived) {}

    /** All spellings in circulation; the first group is the label, the second the output. */
    private static final Pattern REFERENCE = Pattern.compile("\\$?(\\w+)\\$?\\.(\\w+)\\$?");

    private final NestfulRow row;
    private final VisibleValues visible;
    private final Map<String, String> outputs = new TreeMap<>();

    CallArguments(NestfulRow row, VisibleValues visible) {
        this.row = row;
        this.visible = visible;
    }

    /** Binds the next call, whose references may lead to the calls before it. */
    Bound of(NestfulRow.Call call) {
        List<String> names = parameters(call);
        Map<String, ArgumentPattern> arguments = new LinkedHashMap<>();
        List<String> derived = new ArrayList<>();
        for (Map.Entry<String, JsonNode> argument : call.arguments().entrySet()) {
            String name = names.get(arguments.size());
            ArgumentPattern pattern = pattern(call.place() + "/arguments/" + argument.getKey(), argument.getValue());
            if (!visible.shows(pattern)) {
                derived.add(JsonPointer.empty().appendProperty(name).toString());
            }
            arguments.put(name, pattern);
        }
        outputs.put(call.variable(), row.tools().get(call.name()).output());
        return new Bound(ArgumentPattern.value(arguments), derived);
    }

    private List<String> parameters(NestfulRow.Call call) {
        NestfulRow.Tool tool = row.tools().get(call.name());
        if (tool == null) {
            throw new IllegalArgumentException("member '" + call.place() + "/name' is '" + call.name()
                    + "', which is not among the tools " + row.tools().keySet());
        }
        if (call.arguments().size() > tool.parameters().size()) {
            throw new IllegalArgumentException("member '" + call.place() + "/arguments' has "
                    + Count.of(call.arguments().size(), "value") + ", but the tool '" + call.name() + "' has "
                    + Count.of(tool.parameters().size(), "parameter"));
        }
        return List.copyOf(tool.parameters().keySet());
    }

    private ArgumentPattern pattern(String place, JsonNode value) {
        Optional<StepRef> reference = value.isString() ? reference(place, value.stringValue()) : Optional.empty();
        return reference
                .<ArgumentPattern>map(ArgumentPattern.Ref::new)
                .orElseGet(() -> new ArgumentPattern.Literal(value));
    }

    private Optional<StepRef> reference(String place, String text) {
        Matcher matcher = REFERENCE.matcher(text);
        String output = matcher.matches() ? outputs.get(matcher.group(1)) : null;
        if (output != null && matcher.group(2).equals(output)) {
            return Optional.of(new StepRef(matcher.group(1), JsonPointer.empty().appendProperty(output)));
        }
        if (output != null || text.startsWith("$var")) {
            throw new IllegalArgumentException(
                    "member '" + place + "' is " + Json.write(Json.of(text)) + "; expected " + expected(output));
        }
        return Optional.empty();
    }

    private String expected(@Nullable String output) {
        String near = outputs.values().stream().findFirst().orElse("<output>");
        return "$<label>." + (output == null ? near : output) + "$ with the label of an earlier call, which are "
                + outputs.keySet();
    }
}
