package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asynctool.task.Task;
import org.asynctool.time.Seeds;

/** Draws which single tasks go together, no set of them twice. */
final class Hands {

    /** So many draws in a row may bring a set that was there before; then there is no other. */
    private static final int DRAWS = 200;

    private final Mix mix;
    /** The decks that take turns; one for all categories together where they are to be mixed. */
    private final List<Deck> decks;

    private final Set<Set<String>> drawn = new HashSet<>();
    private int turn;

    Hands(Mix mix, List<Task> singles, long seed) {
        this.mix = mix;
        Map<String, List<Task>> groups = new TreeMap<>(singles.stream()
                .collect(Collectors.groupingBy(
                        task -> mix.spread() == Mix.Spread.SAME_CATEGORY ? category(task) : "all categories")));
        this.decks = groups.entrySet().stream()
                .map(group -> new Deck(group.getValue(), Seeds.random(seed, mix.name() + ": " + group.getKey())))
                .filter(deck -> deck.size() >= mix.size())
                .toList();
    }

    /** Draws the next set; empty where there is none that was not drawn before. */
    Optional<List<Task>> next() {
        for (int draw = 0; draw < DRAWS && !decks.isEmpty(); draw++) {
            List<Task> hand = hand(decks.get(turn++ % decks.size()));
            if (hand.size() == mix.size()
                    && drawn.add(hand.stream().map(Task::id).collect(Collectors.toCollection(TreeSet::new)))) {
                return Optional.of(hand);
            }
        }
        return Optional.empty();
    }

    private List<Task> hand(Deck deck) {
        List<Task> hand = new ArrayList<>();
        for (int i = 0; i < mix.size(); i++) {
            deck.deal(task -> fits(task, hand)).ifPresent(hand::add);
        }
        return hand;
    }

    private boolean fits(Task task, List<Task> hand) {
        return mix.spread() == Mix.Spread.SAME_CATEGORY
                ? hand.stream().noneMatch(other -> other.id().equals(task.id()))
                : hand.stream().noneMatch(other -> category(other).equals(category(task)));
    }

    static String category(Task task) {
        return task.subTasks().get(0).category();
    }
}
