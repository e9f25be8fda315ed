package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much of an episode a model is shown.
 *
 * @param mostTokens the most tokens of a request; empty for any number
 * @param resultCharacters the most characters of a result; empty for any number
 * @param digest whether each observation says how things stand
 */
record ContextRules(OptionalLong mostTokens, OptionalInt resultCharacters, boolean digest) {

    /** Everything, and nothing twice. */
    static final ContextRules NONE = new ContextRules(OptionalLong.empty(), OptionalInt.empty(), false);

    ContextRules mostTokens(long tokens) {
        return new ContextRules(OptionalLong.of(tokens), resultCharacters, digest);
    }

    ContextRules resultCharacters(int characters) {
        return new ContextRules(mostTokens, OptionalInt.of(characters), digest);
    }

    ContextRules withDigest() {
        return new ContextRules(mostTokens, resultCharacters, true);
    }

    /** Begins to bound a conversation, where that is asked for. */
    Optional<ContextWindow> window() {
        return mostTokens.isPresent() ? Optional.of(new ContextWindow(mostTokens.getAsLong())) : Optional.empty();
    }

    /** Whether anything may be shortened at all. */
    boolean bounded() {
        return mostTokens.isPresent() || resultCharacters.isPresent();
    }

    /** What tells results apart that were got with other rules. */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        mostTokens.ifPresent(tokens -> labels.add("context " + tokens + " tokens"));
        resultCharacters.ifPresent(characters -> labels.add("results " + characters + " characters"));
        if (digest) {
            labels.add("state digest");
        }
        return labels;
    }
}
