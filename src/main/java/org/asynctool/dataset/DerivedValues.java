package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asynctool.agent.VisibleValues;
import org.asynctool.dataset.VisibilityAudit.Ancestors;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.Step;
import tools.jackson.databind.JsonNode;

/** Marks the values of arguments that an agent cannot see, as the audit asks for. */
final class DerivedValues {

    private DerivedValues() {}

    /**
     * Returns steps with their marks.
     *
     * @param request the request that they all work for
     * @param steps the steps, without marks
     * @param results what they give, by id
     */
    static List<Step> mark(String request, List<Step> steps, Map<String, JsonNode> results) {
        Ancestors ancestors = Ancestors.of(DependencyGraph.of(steps));
        List<Step> marked = new ArrayList<>();
        for (int number = 0; number < steps.size(); number++) {
            VisibleValues visible = new VisibleValues();
            visible.addText(request);
            ancestors
                    .of(number)
                    .forEach(before -> visible.add(results.get(steps.get(before).id())));
            marked.add(marked(steps.get(number), visible));
        }
        return marked;
    }

    private static Step marked(Step step, VisibleValues visible) {
        List<String> derived = new ArrayList<>();
        step.arguments().leaves().forEach((pointer, leaf) -> {
            if (!visible.shows(leaf)) {
                derived.add(pointer);
            }
        });
        return new Step(step.id(), step.tool(), step.request(), step.after(), derived, step.arguments());
    }
}
