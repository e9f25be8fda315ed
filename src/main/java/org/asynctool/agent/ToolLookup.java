package org.asynctool.agent;

import org.asynctool.task.ToolSpec;

/** Finds the tools of steps. */
final class ToolLookup {

    private final Briefing briefing;

    ToolLookup(Briefing briefing) {
        this.briefing = briefing;
    }

    ToolSpec of(ReferencePlan plan, int step) {
        String name = plan.toolName(step);
        return briefing.allTools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean isReadOnly(ReferencePlan plan, int step) {
        return of(plan, step).readOnly();
    }

    boolean owns(String subTask, String tool) {
        return briefing.owners().stream()
                .anyMatch(owners ->
                        owners.tool().equals(tool) && owners.ownNames().containsKey(subTask));
    }
}
