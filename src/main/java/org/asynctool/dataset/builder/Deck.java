package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.Task;

/** Deals tasks in random order, each about as often as every other: all are dealt before one comes again. */
final class Deck {

    private final List<Task> all;
    private final UniformRandomProvider random;
    private final List<Task> cards = new ArrayList<>();

    Deck(List<Task> all, UniformRandomProvider random) {
        this.all = List.copyOf(all);
        this.random = random;
    }

    int size() {
        return all.size();
    }

    /** Deals the next task that may be; one that may not stays for a later hand. Empty where none of all may be. */
    Optional<Task> deal(Predicate<Task> allowed) {
        Optional<Task> dealt = take(allowed);
        if (dealt.isEmpty()) {
            cards.addAll(Change.shuffled(all, random));
            dealt = take(allowed);
        }
        return dealt;
    }

    private Optional<Task> take(Predicate<Task> allowed) {
        for (int i = 0; i < cards.size(); i++) {
            if (allowed.test(cards.get(i))) {
                return Optional.of(cards.remove(i));
            }
        }
        return Optional.empty();
    }
}
