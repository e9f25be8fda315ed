package org.asynctool.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.apiguardian.api.API;

/**
 * Which step must be done before which. Steps are numbered by their place in the reference, from 0.
 *
 * <p>There is an edge for every {@code after}, for every reference in an argument, and from every step
 * of a request to every step of the next request that has any.
 */
@API(status = API.Status.STABLE)
public final class DependencyGraph {

    private final List<List<Integer>> predecessors;
    private final List<List<Integer>> successors;
    private final List<Integer> order;
    private final int edges;

    private DependencyGraph(List<List<Integer>> predecessors, List<List<Integer>> successors, List<Integer> order) {
        this.predecessors = predecessors;
        this.successors = successors;
        this.order = order;
        this.edges = predecessors.stream().mapToInt(List::size).sum();
    }

    /**
     * Builds the graph of a reference.
     *
     * @param reference the steps of one sub-task, with unique ids
     * @return their graph
     * @throws InvalidTaskException if a step names an unknown one, or if steps wait for each other
     */
    public static DependencyGraph of(List<Step> reference) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < reference.size(); i++) {
            places.put(reference.get(i).id(), i);
        }
        List<List<Integer>> predecessors = new ArrayList<>();
        for (int i = 0; i < reference.size(); i++) {
            BitSet before = named(reference.get(i), i, places);
            addPreviousRequest(reference, i, before);
            predecessors.add(numbers(before));
        }
        List<List<Integer>> successors = inverted(predecessors);
        List<Integer> order = topologicalOrder(predecessors, successors);
        if (order.size() < reference.size()) {
            throw cycle(reference, predecessors, new LinkedHashSet<>(order));
        }
        return new DependencyGraph(List.copyOf(predecessors), List.copyOf(successors), List.copyOf(order));
    }

    /**
     * Returns the number of steps.
     *
     * @return the number of steps, 0 or more
     */
    public int size() {
        return predecessors.size();
    }

    /**
     * Returns the steps that must be done directly before a step.
     *
     * @param step number of the step
     * @return numbers of its predecessors, ascending
     */
    public List<Integer> predecessors(int step) {
        return predecessors.get(step);
    }

    /**
     * Returns the steps that wait directly for a step.
     *
     * @param step number of the step
     * @return numbers of its successors, ascending
     */
    public List<Integer> successors(int step) {
        return successors.get(step);
    }

    /**
     * Returns all steps in an order in which each stands behind its predecessors; of several such steps
     * the first in the reference comes first.
     *
     * @return numbers of all steps
     */
    public List<Integer> topologicalOrder() {
        return order;
    }

    /**
     * Returns the number of edges.
     *
     * @return the number of edges, 0 or more
     */
    public int edges() {
        return edges;
    }

    /**
     * Returns, for each step, the greatest sum of weights on a path that begins with it.
     *
     * @param weight weight of a step, 0 or more
     * @param counted which steps count; paths run through these only
     * @return a sum for each step; 0 for steps that do not count
     */
    public long[] remainingPaths(IntToLongFunction weight, IntPredicate counted) {
        long[] remaining = new long[size()];
        for (int i = order.size() - 1; i >= 0; i--) {
            int step = order.get(i);
            if (counted.test(step)) {
                long longest = 0;
                for (int next : successors.get(step)) {
                    longest = Math.max(longest, remaining[next]);
                }
                remaining[step] = longest + weight.applyAsLong(step);
            }
        }
        return remaining;
    }

    /** Returns the numbers in a set, ascending. */
    private static List<Integer> numbers(BitSet set) {
        List<Integer> numbers = new ArrayList<>(set.cardinality());
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            numbers.add(i);
        }
        return List.copyOf(numbers);
    }

    private static BitSet named(Step step, int place, Map<String, Integer> places) {
        BitSet before = new BitSet(places.size());
        for (int i = 0; i < step.after().size(); i++) {
            Integer found = places.get(step.after().get(i));
            if (found == null) {
                throw unknown(places, step.after().get(i), "/reference/" + place + "/after/" + i);
            }
            before.set(found);
        }
        for (StepRef ref : step.arguments().refs()) {
            Integer found = places.get(ref.step());
            if (found == null) {
                throw unknown(places, ref.step(), "/reference/" + place + "/arguments" + pointerOf(ref, step));
            }
            before.set(found);
        }
        return before;
    }

    private static InvalidTaskException unknown(Map<String, Integer> places, String id, String pointer) {
        return new InvalidTaskException(
                pointer,
                "there is no step '" + id + "' in this sub-task; its steps are " + new TreeSet<>(places.keySet()));
    }

    private static String pointerOf(StepRef ref, Step step) {
        return step.arguments().leaves().entrySet().stream()
                .filter(leaf -> leaf.getValue().refs().contains(ref))
                .map(leaf -> leaf.getKey() + "/$ref")
                .findFirst()
                .orElseThrow();
    }

    private static void addPreviousRequest(List<Step> reference, int place, BitSet before) {
        int previous = -1;
        for (Step step : reference) {
            if (step.request() < reference.get(place).request()) {
                previous = Math.max(previous, step.request());
            }
        }
        for (int i = 0; previous >= 0 && i < reference.size(); i++) {
            if (reference.get(i).request() == previous) {
                before.set(i);
            }
        }
    }

    private static List<List<Integer>> inverted(List<List<Integer>> edges) {
        List<List<Integer>> inverted = new ArrayList<>();
        edges.forEach(ignored -> inverted.add(new ArrayList<>()));
        for (int i = 0; i < edges.size(); i++) {
            for (int before : edges.get(i)) {
                inverted.get(before).add(i);
            }
        }
        inverted.replaceAll(List::copyOf);
        return inverted;
    }

    private static List<Integer> topologicalOrder(List<List<Integer>> predecessors, List<List<Integer>> successors) {
        int[] open = new int[predecessors.size()];
        BitSet free = new BitSet(open.length);
        for (int i = 0; i < open.length; i++) {
            open[i] = predecessors.get(i).size();
            free.set(i, open[i] == 0);
        }
        List<Integer> order = new ArrayList<>(open.length);
        for (int step = free.nextSetBit(0); step >= 0; step = free.nextSetBit(0)) {
            free.clear(step);
            order.add(step);
            for (int next : successors.get(step)) {
                free.set(next, --open[next] == 0);
            }
        }
        return order;
    }

    private static InvalidTaskException cycle(
            List<Step> reference, List<List<Integer>> predecessors, Set<Integer> ordered) {
        int step = 0;
        while (ordered.contains(step)) {
            step++;
        }
        Deque<Integer> path = new ArrayDeque<>();
        while (!path.contains(step)) {
            path.push(step);
            step = predecessors.get(step).stream()
                    .filter(before -> !ordered.contains(before))
                    .findFirst()
                    .orElseThrow();
        }
        StringBuilder names = new StringBuilder(reference.get(step).id());
        for (int next : path) {
            names.append(" -> ").append(reference.get(next).id());
            if (next == step) {
                break;
            }
        }
        return new InvalidTaskException(
                "/reference/" + step, "steps wait for each other: " + names + "; a reference must have no cycle");
    }
}
