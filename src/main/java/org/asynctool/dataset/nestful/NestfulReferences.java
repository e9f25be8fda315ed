package org.asynctool.dataset.nestful;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.json.Json;
import org.asynctool.task.ArgumentParts;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.StepRef;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reads the references of version 1: whole results, paths with indices and blanks, in arrays and objects too.
 * What begins with a dollar sign is only a reference if it names the label of an earlier call.
 */
final class NestfulReferences {

    private static final Pattern WHOLE = Pattern.compile("\\$?(\\w+)\\$?(?:\\.([^$]+))?\\$?");
    private static final Pattern LABEL = Pattern.compile("\\$(\\w+)");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern PART = Pattern.compile("([^\\[\\]]+)((?:\\[\\d{1,6}])*)");
    private static final Pattern INDEX = Pattern.compile("\\d+");

    private final Map<String, String> steps = new TreeMap<>();
    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Adds the label of a call that later ones may refer to. Some rows have a label twice; what comes behind means the
     * nearer call.
     *
     * @return the id of its step, which is the label wherever that is free
     */
    String know(String label) {
        String id = label;
        for (int number = 2; !taken.add(id); number++) {
            id = label + "-" + number;
        }
        steps.put(label, id);
        return id;
    }

    /** Returns the pattern of a value; {@code place} is where it stands, for messages. */
    ArgumentPattern pattern(String place, JsonNode value) {
        if (value.isString()) {
            return reference(place, value.stringValue())
                    .<ArgumentPattern>map(ArgumentPattern.Ref::new)
                    .orElseGet(() -> new ArgumentPattern.Literal(value));
        }
        return value.isContainer() ? parts(place, value) : new ArgumentPattern.Literal(value);
    }

    /** Keeps literals whole, so that members of any name may be in them. */
    private ArgumentPattern parts(String place, JsonNode value) {
        Map<String, ArgumentPattern> members = new LinkedHashMap<>();
        value.properties()
                .forEach(member ->
                        members.put(member.getKey(), pattern(place + "/" + member.getKey(), member.getValue())));
        List<ArgumentPattern> elements = new ArrayList<>();
        for (int i = 0; i < (value.isArray() ? value.size() : 0); i++) {
            elements.add(pattern(place + "/" + i, value.get(i)));
        }
        boolean refers = members.values().stream().anyMatch(part -> !part.refs().isEmpty())
                || elements.stream().anyMatch(part -> !part.refs().isEmpty());
        if (!refers) {
            return new ArgumentPattern.Literal(value);
        }
        return value.isArray() ? new ArgumentParts.Elements(elements) : new ArgumentParts.Members(members);
    }

    /** Returns what a text refers to as a whole; empty for every other text. */
    Optional<StepRef> whole(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() && steps.containsKey(whole.group(1)) && isMarked(text, whole.group(2))
                ? Optional.of(new StepRef(steps.get(whole.group(1)), pointer(whole.group(2))))
                : Optional.empty();
    }

    private Optional<StepRef> reference(String place, String text) {
        Optional<StepRef> whole = whole(text);
        if (whole.isPresent()) {
            return whole;
        }
        if (LABEL.matcher(text).results().anyMatch(label -> steps.containsKey(label.group(1)))) {
            throw new UnsupportedRowException("member '" + place + "' has a reference inside of a text, "
                    + Json.write(Json.of(text)) + "; a task can only refer to whole values");
        }
        if (text.startsWith("$var")) {
            throw new IllegalArgumentException("member '" + place + "' is " + Json.write(Json.of(text))
                    + "; expected $<label>.<output>$ with the label of an earlier call, which are " + steps.keySet());
        }
        return Optional.empty();
    }

    /** Tells a reference from a text that happens to begin with a label. */
    private static boolean isMarked(String text, String path) {
        return text.indexOf('$') >= 0 || path != null && WORD.matcher(path).matches();
    }

    private static JsonPointer pointer(String path) {
        JsonPointer pointer = JsonPointer.empty();
        for (String text : path == null ? new String[0] : path.split("\\.")) {
            Matcher part = PART.matcher(text);
            if (!part.matches()) {
                pointer = pointer.appendProperty(text);
                continue;
            }
            pointer = pointer.appendProperty(part.group(1));
            Matcher index = INDEX.matcher(part.group(2));
            while (index.find()) {
                pointer = pointer.appendIndex(Integer.parseInt(index.group()));
            }
        }
        return pointer;
    }
}
