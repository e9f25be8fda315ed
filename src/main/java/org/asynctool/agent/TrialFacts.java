package org.asynctool.agent;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.task.OfferedTool;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.task.ToolSpec;
import org.jspecify.annotations.Nullable;

/** What the briefings of all episodes of a trial have in common. May be used by several threads. */
final class TrialFacts {

    private final Task task;
    private final List<UserRequest> requests;
    private final List<ToolSpec> allTools;
    private final List<ToolOwners> allOwners;
    private final List<ToolSpec> tools;
    private final List<ToolOwners> owners;
    private final boolean synchronous;
    private final long seed;

    private volatile @Nullable List<ReferenceScript> scripts;

    TrialFacts(Task task, List<ToolSpec> tools, List<ToolOwners> owners, boolean synchronous, long seed) {
        this.task = task;
        this.allTools = List.copyOf(tools);
        this.allOwners = List.copyOf(owners);
        this.owners = owners.stream().filter(tool -> isThere(task, tool)).toList();
        List<String> there = this.owners.stream().map(ToolOwners::tool).toList();
        this.tools = tools.stream().filter(tool -> there.contains(tool.name())).toList();
        this.synchronous = synchronous;
        this.seed = seed;
        List<UserRequest> first = new ArrayList<>();
        for (SubTask subTask : task.subTasks()) {
            first.add(new UserRequest(subTask.id(), 0, subTask.requests().get(0), List.of()));
        }
        this.requests = List.copyOf(first);
    }

    Task task() {
        return task;
    }

    List<UserRequest> requests() {
        return requests;
    }

    /** The owners of the tools that are there from the beginning. */
    List<ToolOwners> owners() {
        return owners;
    }

    /** All tools, those too that arrive later. */
    List<ToolSpec> allTools() {
        return allTools;
    }

    /** The owners of all tools, of those too that arrive later. */
    List<ToolOwners> allOwners() {
        return allOwners;
    }

    boolean synchronous() {
        return synchronous;
    }

    long seed() {
        return seed;
    }

    /** Copies the tools, schemas included: an agent may change what it is shown. */
    List<ToolSpec> copyOfTools() {
        List<ToolSpec> copies = new ArrayList<>();
        for (ToolSpec tool : tools) {
            copies.add(
                    new ToolSpec(tool.name(), tool.description(), tool.parameters(), tool.readOnly(), tool.executes()));
        }
        return List.copyOf(copies);
    }

    /** Made at first use: only reference agents need it. */
    List<ReferenceScript> scripts() {
        List<ReferenceScript> known = scripts;
        if (known == null) {
            known = ReferenceScript.of(task, allOwners);
            scripts = known;
        }
        return known;
    }

    private static boolean isThere(Task task, ToolOwners tool) {
        return tool.ownNames().entrySet().stream()
                .anyMatch(own -> task.subTask(own.getKey())
                        .map(subTask -> subTask.tools().getOrDefault(own.getValue(), OfferedTool.AS_IT_IS))
                        .filter(offer -> offer.request() == 0)
                        .isPresent());
    }
}
