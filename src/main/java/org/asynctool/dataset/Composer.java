package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.task.Task;
import org.asynctool.text.Count;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;

/**
 * Puts two or three tasks of one sub-task each into one, which an agent can only do fast by working on
 * all of them at once. Immutable; the same tasks and seed give the same result, to the byte.
 *
 * <p>The sub-tasks become A, B and C and keep their worlds, references and goals. The composed task has
 *
 * <ul>
 *   <li>the id {@code <a>--<b>}, with a digest where that is too long;
 *   <li>the tags of its parts, {@code dual} or {@code tri}, and {@code same-category} or {@code
 *       cross-category};
 *   <li>the latencies of its parts; a tool that takes another time in each is named as {@code
 *       <sub-task>/<tool>};
 *   <li>the faults of its parts, each for its own sub-task;
 *   <li>the sums of their limits; for the wall clock the largest. A bound on single tools is the sum
 *       too, and a part without one adds as many calls as its reference makes.
 * </ul>
 *
 * <p>Where parts differ in the latency of tools that they do not name, the first one's counts for tools
 * that no reference calls.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Composer {

    private static final int DUAL = 2;
    private static final int TRI = 3;
    /** So many draws a task are made before the choice counts as used up. */
    private static final int DRAWS = 1000;

    private final long seed;
    private final Optional<LatencyProfile> latency;
    private final Optional<ThinkTime> thinkTime;

    private Composer(long seed, Optional<LatencyProfile> latency, Optional<ThinkTime> thinkTime) {
        this.seed = seed;
        this.latency = latency;
        this.thinkTime = thinkTime;
    }

    /**
     * Makes a composer.
     *
     * @param seed what the choice, the latencies and the seeds of the composed tasks derive from
     * @return a composer that keeps latencies and think times
     */
    public static Composer seeded(long seed) {
        return new Composer(seed, Optional.empty(), Optional.empty());
    }

    /**
     * Replaces the latencies of the parts.
     *
     * @param profile draws the latency of each tool that a reference calls, and of all others together
     * @return a composer that does so
     */
    public Composer withLatency(LatencyProfile profile) {
        return new Composer(seed, Optional.of(profile), thinkTime);
    }

    /**
     * Replaces the think times of the parts, which must be equal otherwise.
     *
     * @param model the think time of the composed tasks
     * @return a composer that does so
     */
    public Composer withThinkTime(ThinkTime model) {
        return new Composer(seed, latency, Optional.of(model));
    }

    /**
     * Composes pairs of tasks, no pair twice.
     *
     * @param parts tasks of one sub-task each, with different ids
     * @param count how many tasks to compose, 0 or more
     * @return the composed tasks
     * @throws IllegalArgumentException if there are not so many pairs, or tasks cannot be composed
     */
    public List<Task> dual(List<Task> parts, int count) {
        return compose(parts, DUAL, count);
    }

    /**
     * Composes triples of tasks, no triple twice.
     *
     * @param parts tasks of one sub-task each, with different ids
     * @param count how many tasks to compose, 0 or more
     * @return the composed tasks
     * @throws IllegalArgumentException if there are not so many triples, or tasks cannot be composed
     */
    public List<Task> tri(List<Task> parts, int count) {
        return compose(parts, TRI, count);
    }

    /**
     * Composes certain tasks.
     *
     * @param parts two or three tasks of one sub-task each
     * @return the composed task
     * @throws IllegalArgumentException if the tasks cannot be composed; it says why
     */
    public Task compose(List<Task> parts) {
        return new Composition(parts, seed, latency, thinkTime).task();
    }

    private List<Task> compose(List<Task> parts, int size, int count) {
        UniformRandomProvider random = Seeds.random(seed, "choice of " + size);
        Set<Set<Integer>> chosen = new HashSet<>();
        List<Task> composed = new ArrayList<>();
        while (composed.size() < count) {
            List<Integer> choice = draw(parts.size(), size, random, chosen);
            if (choice.isEmpty()) {
                throw new IllegalArgumentException("cannot compose " + Count.of(count, "different task") + " of " + size
                        + " parts out of " + Count.of(parts.size(), "task") + "; give more tasks or ask for fewer");
            }
            composed.add(compose(choice.stream().map(parts::get).toList()));
        }
        return List.copyOf(composed);
    }

    /** Draws a set of parts that was not drawn before, in random order; empty where none turns up. */
    private static List<Integer> draw(int parts, int size, UniformRandomProvider random, Set<Set<Integer>> chosen) {
        for (int attempt = 0; attempt < DRAWS && parts >= size; attempt++) {
            List<Integer> choice = new ArrayList<>();
            while (choice.size() < size) {
                int part = random.nextInt(parts);
                if (!choice.contains(part)) {
                    choice.add(part);
                }
            }
            if (chosen.add(new TreeSet<>(choice))) {
                return choice;
            }
        }
        return List.of();
    }
}
