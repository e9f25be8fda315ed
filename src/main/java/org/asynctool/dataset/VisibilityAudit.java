package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asynctool.agent.VisibleValues;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.json.Json;
import org.asynctool.task.ArgumentMatcher;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.text.Excerpt;
import org.asynctool.trace.ReferenceRun;
import tools.jackson.databind.node.JsonNodeFactory;

/** Looks for values of arguments that an agent could only guess. */
final class VisibilityAudit {

    private final String place;
    private final SubTask subTask;
    private final ReferenceRun.SubTaskRun run;
    private final Ancestors ancestors;
    private final Map<Integer, VisibleValues> inRequests = new HashMap<>();
    private final Map<Integer, VisibleValues> inResults = new HashMap<>();

    VisibilityAudit(String place, SubTask subTask, ReferenceRun.SubTaskRun run, Ancestors ancestors) {
        this.place = place;
        this.subTask = subTask;
        this.run = run;
        this.ancestors = ancestors;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int number = 0; number < subTask.reference().size(); number++) {
            Step step = subTask.reference().get(number);
            String here = place + "/reference/" + number;
            Map<String, ArgumentPattern> leaves = step.arguments().leaves();
            Map<String, ArgumentPattern> sought = sought(step, leaves);
            if (!sought.isEmpty()) {
                List<VisibleValues> views = visibleTo(number);
                sought.forEach((pointer, leaf) -> {
                    if (!show(views, leaf)) {
                        problems.add(new Problem(here + "/arguments" + pointer, guessed(pointer, leaf)));
                    }
                });
            }
            for (int i = 0; i < step.derived().size(); i++) {
                String derived = step.derived().get(i);
                if (leaves.keySet().stream().noneMatch(pointer -> isBelow(pointer, derived))) {
                    problems.add(new Problem(
                            here + "/derived/" + i, "the arguments have nothing at '" + derived + "'; remove it"));
                }
            }
        }
        return problems;
    }

    private List<VisibleValues> visibleTo(int number) {
        List<VisibleValues> views = new ArrayList<>();
        for (int request = 0; request <= subTask.reference().get(number).request(); request++) {
            views.add(inRequests.computeIfAbsent(request, this::inRequest));
        }
        ancestors.of(number).forEach(step -> views.add(inResults.computeIfAbsent(step, this::inResult)));
        return views;
    }

    /** What one view shows all of them show; only the parts of one value may be spread over several. */
    private static boolean show(List<VisibleValues> views, ArgumentPattern leaf) {
        if (views.stream().anyMatch(view -> view.shows(leaf))) {
            return true;
        }
        VisibleValues all = new VisibleValues();
        views.forEach(all::add);
        return all.shows(leaf);
    }

    private VisibleValues inRequest(int number) {
        VisibleValues values = new VisibleValues();
        values.addText(subTask.requests().get(number));
        return values;
    }

    private VisibleValues inResult(int step) {
        VisibleValues values = new VisibleValues();
        values.add(run.steps().get(step).result());
        return values;
    }

    /** The values that must be visible; many steps have none, and need no gathering of what is. */
    private static Map<String, ArgumentPattern> sought(Step step, Map<String, ArgumentPattern> leaves) {
        Map<String, ArgumentPattern> sought = new LinkedHashMap<>(leaves);
        sought.entrySet().removeIf(leaf -> isDerived(step, leaf.getKey()) || hasNothingToShow(leaf.getValue()));
        return sought;
    }

    private static boolean hasNothingToShow(ArgumentPattern leaf) {
        return leaf instanceof ArgumentPattern.Ref
                || leaf instanceof ArgumentMatcher.Any
                || leaf instanceof ArgumentPattern.Literal literal
                        && literal.value().isContainer()
                        && literal.value().isEmpty();
    }

    private static String guessed(String pointer, ArgumentPattern leaf) {
        String value = Json.write(leaf.example(ref -> JsonNodeFactory.instance.missingNode()));
        return "neither a request nor the result of a step that must come before shows "
                + Excerpt.of(value, Audit.LONGEST_VALUE)
                + "; say it in a request, take it from a result by $ref, or list \"" + pointer
                + "\" in 'derived' if it follows from what is shown";
    }

    private static boolean isDerived(Step step, String pointer) {
        return step.derived().stream().anyMatch(derived -> isBelow(pointer, derived));
    }

    private static boolean isBelow(String pointer, String outer) {
        return (pointer + "/").startsWith(outer + "/");
    }

    /**
     * Which steps must come before which, at any distance.
     *
     * @param before numbers of the steps that come before each step
     */
    record Ancestors(List<SortedSet<Integer>> before) {

        static Ancestors of(DependencyGraph graph) {
            List<SortedSet<Integer>> before = new ArrayList<>();
            for (int step = 0; step < graph.size(); step++) {
                before.add(new TreeSet<>());
            }
            for (int step : graph.topologicalOrder()) {
                for (int predecessor : graph.predecessors(step)) {
                    before.get(step).add(predecessor);
                    before.get(step).addAll(before.get(predecessor));
                }
            }
            return new Ancestors(before);
        }

        SortedSet<Integer> of(int step) {
            return before.get(step);
        }

        boolean ordered(int one, int other) {
            return before.get(one).contains(other) || before.get(other).contains(one);
        }
    }
}
