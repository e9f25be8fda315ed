package org.asynctool.agent.http;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Usage;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what a model is shown within the rules of its episode, and counts what that takes away. */
final class ContextKeeper {

    private final ContextRules rules;
    private final Optional<ContextWindow> window;
    private final LongResults results;
    private final StateDigest digest = new StateDigest();
    private int gone;

    ContextKeeper(ContextRules rules) {
        this.rules = rules;
        window = rules.window();
        results = new LongResults(rules.resultCharacters());
    }

    LongResults results() {
        return results;
    }

    /** Returns how things stand, where that is told; takes note of it anyway. */
    Optional<ObjectNode> state(Optional<Played> last, Collection<String> open, Observation seen) {
        last.ifPresent(played -> digest.see(played.called(), seen));
        return rules.digest() ? Optional.of(digest.of(open, seen)) : Optional.empty();
    }

    /**
     * Makes room for a request.
     *
     * @throws ChatException if there is too little
     */
    void fit(Conversation conversation, Observation seen) throws ChatException {
        if (window.isPresent()) {
            gone += window.get().fit(conversation, seen.pending());
        }
    }

    /** Takes note of what the request really took. */
    void learn(Optional<Usage> usage) {
        window.ifPresent(bound -> bound.learn(usage));
    }

    /** Returns how much was taken away since this was asked before; empty where nothing may be. */
    OptionalInt shortened() {
        int all = gone + results.cut();
        gone = 0;
        return rules.bounded() ? OptionalInt.of(all) : OptionalInt.empty();
    }
}
