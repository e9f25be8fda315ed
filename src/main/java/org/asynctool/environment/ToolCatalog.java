package org.asynctool.environment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.ToolOwners;
import org.asynctool.task.ToolSpec;

/**
 * The tools of a task, listed once each, as agents see them.
 *
 * <p>Each tool gets the argument {@value #SUB_TASK_ARGUMENT}, which says for which sub-task a call is.
 */
final class ToolCatalog {

    /** The argument that is added to every tool. */
    static final String SUB_TASK_ARGUMENT = "subtask";

    private final Map<String, Map<String, ToolBinding>> bindings = new LinkedHashMap<>();
    private final List<ToolSpec> specs = new ArrayList<>();
    private final List<ToolOwners> owners = new ArrayList<>();

    ToolCatalog(List<ToolBinding> tools) {
        for (ToolBinding tool : tools) {
            bindings.computeIfAbsent(tool.name(), name -> new LinkedHashMap<>()).put(tool.subTask(), tool);
        }
        bindings.forEach((name, byTask) -> {
            specs.add(PublishedTool.of(name, byTask.values()));
            owners.add(owners(name, byTask));
        });
    }

    private static ToolOwners owners(String name, Map<String, ToolBinding> byTask) {
        Map<String, String> ownNames = new LinkedHashMap<>();
        byTask.forEach((subTask, tool) -> ownNames.put(subTask, tool.spec().name()));
        return new ToolOwners(name, Collections.unmodifiableMap(ownNames));
    }

    List<ToolSpec> specs() {
        return specs;
    }

    List<ToolOwners> owners() {
        return owners;
    }

    /** Returns the tools that a sub-task gets with a request, as agents see them, for one agent to keep. */
    List<ToolSpec> arriving(String subTask, int request) {
        return specs.stream()
                .filter(spec -> Optional.ofNullable(named(spec.name()).get(subTask))
                        .filter(tool -> tool.request() == request)
                        .isPresent())
                .map(spec -> new ToolSpec(
                        spec.name(), spec.description(), spec.parameters(), spec.readOnly(), spec.executes()))
                .toList();
    }

    /** Returns the tool of each sub-task that owns one of this name; empty if there is no such tool. */
    Map<String, ToolBinding> named(String name) {
        return bindings.getOrDefault(name, Map.of());
    }

    Collection<String> names() {
        return bindings.keySet();
    }

    /** Finds the tool that a step means: by the name that agents use, else by its world's own name. */
    Optional<ToolBinding> forStep(String subTask, String tool) {
        ToolBinding published = named(tool).get(subTask);
        if (published != null) {
            return Optional.of(published);
        }
        return bindings.values().stream()
                .map(owners -> owners.get(subTask))
                .filter(owned -> owned != null && owned.spec().name().equals(tool))
                .findFirst();
    }

    /** Returns the names of the tools that a sub-task owns, as agents use them. */
    List<String> namesOf(String subTask) {
        return bindings.entrySet().stream()
                .filter(tool -> tool.getValue().containsKey(subTask))
                .map(Map.Entry::getKey)
                .toList();
    }
}
