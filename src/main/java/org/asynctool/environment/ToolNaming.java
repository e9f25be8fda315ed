package org.asynctool.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.LatencyPlan;
import org.asynctool.task.ToolSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides under which names agents see the tools of all worlds of a task.
 *
 * <p>Tools of the same name and schema are one entry. Where schemas differ, each is called {@code
 * <world>_<name>}. Words that only describe do not count as a difference.
 */
final class ToolNaming {

    private static final Set<String> WORDS = Set.of("description", "title", "examples", "$comment");

    private record Owned(String subTask, Offer offer) {

        String world() {
            return offer.world();
        }
    }

    private final LatencyPlan latency;
    private final Map<String, List<Owned>> byName = new LinkedHashMap<>();

    ToolNaming(LatencyPlan latency) {
        this.latency = latency;
    }

    void add(String subTask, List<Offer> offers) {
        for (Offer offer : offers) {
            ToolSpec tool = offer.shown();
            if (tool.parameters().path("properties").has(ToolCatalog.SUB_TASK_ARGUMENT)) {
                throw new InvalidTaskException(
                        "",
                        "tool '"
                                + tool.name()
                                + "' of world '"
                                + offer.world()
                                + "' has a parameter '"
                                + ToolCatalog.SUB_TASK_ARGUMENT
                                + "', a name that every tool gets from the environment; rename it");
            }
            byName.computeIfAbsent(tool.name(), name -> new ArrayList<>()).add(new Owned(subTask, offer));
        }
    }

    ToolCatalog catalog() {
        Map<String, List<Owned>> named = new LinkedHashMap<>();
        byName.forEach((name, owners) -> {
            boolean same = shapes(owners).size() == 1;
            owners.forEach(
                    owned -> named.computeIfAbsent(same ? name : owned.world() + "_" + name, key -> new ArrayList<>())
                            .add(owned));
        });
        List<ToolBinding> bindings = new ArrayList<>();
        named.forEach((name, owners) -> bindings.addAll(bind(name, owners)));
        return new ToolCatalog(bindings);
    }

    private List<ToolBinding> bind(String name, List<Owned> owners) {
        Set<String> shapes = shapes(owners);
        Set<String> subTasks = new LinkedHashSet<>();
        owners.forEach(owned -> subTasks.add(owned.subTask()));
        if (shapes.size() > 1 || subTasks.size() < owners.size()) {
            throw new InvalidTaskException(
                    "",
                    "the tool name '"
                            + name
                            + "' would stand for different tools of the worlds "
                            + owners.stream().map(Owned::world).toList()
                            + "; give them the same schema or put them into other sub-tasks");
        }
        return owners.stream()
                .map(owned -> ToolBinding.of(
                        name,
                        owned.subTask(),
                        owned.offer(),
                        latency.of(owned.subTask(), owned.offer().own().name())))
                .toList();
    }

    private static Set<String> shapes(List<Owned> owners) {
        if (owners.size() == 1) {
            return Set.of("the only one");
        }
        Set<String> shapes = new LinkedHashSet<>();
        for (Owned owned : owners) {
            ObjectNode parameters = owned.offer().shown().parameters().deepCopy();
            dropWords(parameters, false);
            shapes.add(owned.offer().own().executes() + CanonicalJson.text(parameters));
        }
        return shapes;
    }

    /** Drops describing words of a schema, but not properties that happen to have such a name. */
    private static void dropWords(JsonNode schema, boolean names) {
        if (schema instanceof ObjectNode object) {
            if (!names) {
                object.remove(WORDS);
            }
            object.properties()
                    .forEach(member -> dropWords(
                            member.getValue(), !names && member.getKey().equals("properties")));
        } else {
            schema.forEach(element -> dropWords(element, false));
        }
    }
}
