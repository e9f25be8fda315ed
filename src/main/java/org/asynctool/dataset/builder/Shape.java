package org.asynctool.dataset.builder;

import org.asynctool.task.DependencyGraph;

/**
 * The shape of a reference.
 *
 * @param steps number of steps
 * @param depth steps on the longest chain
 * @param width most steps on one level, where a step's level is one more than its predecessors'
 */
record Shape(int steps, int depth, int width) {

    static Shape of(DependencyGraph graph) {
        int[] levels = new int[graph.size()];
        int[] onLevel = new int[graph.size()];
        int depth = 0;
        int width = 0;
        for (int step : graph.topologicalOrder()) {
            for (int before : graph.predecessors(step)) {
                levels[step] = Math.max(levels[step], levels[before] + 1);
            }
            depth = Math.max(depth, levels[step] + 1);
            width = Math.max(width, ++onLevel[levels[step]]);
        }
        return new Shape(graph.size(), depth, width);
    }
}
