package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.DependencyGraph;

/** The orders in which the steps of a reference may be executed, each behind its predecessors. */
final class LegalOrders {

    private final DependencyGraph graph;
    private final int most;
    private final List<List<Integer>> all = new ArrayList<>();

    private LegalOrders(DependencyGraph graph, int most) {
        this.graph = graph;
        this.most = most;
    }

    /**
     * Returns all orders or, where there are too many, a sample with the two that lie farthest apart: the
     * first steps first, and the last steps first.
     *
     * @param graph the dependencies
     * @param most the most orders to return, 2 or more
     * @param random draws the sample
     */
    static List<List<Integer>> of(DependencyGraph graph, int most, UniformRandomProvider random) {
        LegalOrders orders = new LegalOrders(graph, most);
        orders.extend(new ArrayList<>());
        if (orders.all.size() <= most) {
            return orders.all;
        }
        List<List<Integer>> sample = new ArrayList<>();
        sample.add(graph.topologicalOrder());
        sample.add(orders.draw(free -> free - 1));
        while (sample.size() < most) {
            sample.add(orders.draw(random::nextInt));
        }
        return sample;
    }

    /** Adds all orders that begin with some steps; stops with one too many. */
    private void extend(List<Integer> begun) {
        if (begun.size() == graph.size()) {
            all.add(List.copyOf(begun));
            return;
        }
        for (int step : free(begun)) {
            if (all.size() > most) {
                return;
            }
            begun.add(step);
            extend(begun);
            begun.remove(begun.size() - 1);
        }
    }

    private List<Integer> draw(IntUnaryOperator choice) {
        List<Integer> order = new ArrayList<>();
        while (order.size() < graph.size()) {
            List<Integer> free = free(order);
            order.add(free.get(choice.applyAsInt(free.size())));
        }
        return order;
    }

    private List<Integer> free(List<Integer> done) {
        BitSet over = new BitSet(graph.size());
        done.forEach(over::set);
        List<Integer> free = new ArrayList<>();
        for (int step = over.nextClearBit(0); step < graph.size(); step = over.nextClearBit(step + 1)) {
            if (isFree(step, over)) {
                free.add(step);
            }
        }
        return free;
    }

    private boolean isFree(int step, BitSet over) {
        for (int predecessor : graph.predecessors(step)) {
            if (!over.get(predecessor)) {
                return false;
            }
        }
        return true;
    }
}
