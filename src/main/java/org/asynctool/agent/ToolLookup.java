package org.asynctool.agent;

import org.asynctool.task.ToolSpec;

/** Finds the tools of steps. */
final class ToolLookup {

    private final Briefing briefing;

    ToolLookup(Briefing briefing) {
        this.briefing = briefing;
    }

    ToolSpec of(ReferencePlan plan, int step) {
        return briefing.tool(plan.toolName(step)).orElseThrow();
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
