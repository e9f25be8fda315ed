package org.asynctool.metric;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.task.ArgumentMatcher;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.StepRef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Judges answers; references stand for the results of the calls that hold the steps. */
final class AnswerRules {

    private final Function<StepRef, JsonNode> refs;
    private final BiPredicate<StepRef, JsonNode> refersTo;

    AnswerRules(StepMatcher matcher) {
        refs = ref -> {
            JsonNode result = matcher.resultOf(ref.step());
            return result == null ? MissingNode.getInstance() : ref.in(result);
        };
        refersTo = (ref, value) -> CanonicalJson.equal(refs.apply(ref), value);
    }

    boolean holds(AnswerRule rule, JsonNode answer) {
        if (unresolved(rule).isPresent()) {
            return false;
        }
        return rule.kind() == AnswerRule.Kind.EQUALS
                ? equal(rule.value(), answer)
                : contains(rule.value(), AnswerText.of(answer));
    }

    /** Says what a rule asks for, with the actual values. */
    String expected(AnswerRule rule) {
        return unresolved(rule)
                .map(ref -> verb(rule) + ref + ", but no call that holds the step gave that value")
                .orElseGet(() ->
                        verb(rule) + CallText.of(AnswerText.of(rule.value().example(refs))));
    }

    private Optional<StepRef> unresolved(AnswerRule rule) {
        for (StepRef ref : rule.value().refs()) {
            if (refs.apply(ref).isMissingNode()) {
                return Optional.of(ref);
            }
        }
        return Optional.empty();
    }

    private static String verb(AnswerRule rule) {
        return rule.kind() == AnswerRule.Kind.EQUALS ? "the answer equals " : "the answer contains ";
    }

    private boolean equal(ArgumentPattern pattern, JsonNode answer) {
        return pattern.matches(answer, refersTo) || answer.isString() && equalParsed(pattern, answer.stringValue());
    }

    /** A model can write only text, so {@code "[1, 2]"} may stand for an array; but never for a text. */
    private boolean equalParsed(ArgumentPattern pattern, String answer) {
        try {
            JsonNode parsed = Json.read(answer);
            return !parsed.isMissingNode() && !parsed.isString() && pattern.matches(parsed, refersTo);
        } catch (JacksonException e) {
            return false;
        }
    }

    private boolean contains(ArgumentPattern pattern, String answer) {
        if (pattern instanceof ArgumentMatcher.Any) {
            return true;
        }
        if (pattern instanceof ArgumentMatcher.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(value -> contains(value, answer));
        }
        if (pattern instanceof ArgumentMatcher.Regex regex) {
            return regex.expression().matcher(answer).find();
        }
        if (pattern instanceof ArgumentMatcher.Near) {
            return AnswerText.numbers(answer).stream().anyMatch(number -> pattern.matches(number, refersTo));
        }
        if (pattern instanceof ArgumentMatcher.Text text) {
            return AnswerText.contains(AnswerText.folded(answer), AnswerText.folded(text.text()));
        }
        return contains(pattern.example(refs), answer);
    }

    private static boolean contains(JsonNode value, String answer) {
        return AnswerText.contains(answer, AnswerText.of(value));
    }
}
