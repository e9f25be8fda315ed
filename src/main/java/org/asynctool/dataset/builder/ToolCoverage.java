package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.ToolSpec;
import org.asynctool.time.Seeds;
import org.asynctool.world.Worlds;

/** Which tools of which worlds occur in references. */
final class ToolCoverage {

    private final Worlds worlds = Worlds.installed();
    private final Map<String, Set<String>> tools = new TreeMap<>();
    private final Map<String, Map<String, Integer>> used = new TreeMap<>();

    void add(SubTask subTask) {
        subTask.worlds().forEach((world, state) -> {
            Set<String> names = tools.computeIfAbsent(world, first -> new TreeSet<>());
            worlds.create(world, state, Seeds.random(0)).tools().stream()
                    .map(ToolSpec::name)
                    .forEach(names::add);
            subTask.reference().stream()
                    .map(Step::tool)
                    .filter(names::contains)
                    .forEach(tool -> used.computeIfAbsent(world, first -> new TreeMap<>())
                            .merge(tool, 1, Integer::sum));
        });
    }

    List<String> unused() {
        return tools.keySet().stream()
                .flatMap(world -> unused(world).stream().map(tool -> world + "/" + tool))
                .toList();
    }

    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| world | tools used | steps | tools that no reference uses |");
        lines.add("|---|---|---|---|");
        tools.forEach((world, names) -> {
            Set<String> unused = unused(world);
            int steps = used.getOrDefault(world, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            lines.add("| " + world + " | " + (names.size() - unused.size()) + " of " + names.size() + " | " + steps
                    + " | " + (unused.isEmpty() ? "none" : String.join(", ", unused)) + " |");
        });
        return lines;
    }

    private Set<String> unused(String world) {
        Set<String> unused = new TreeSet<>(tools.get(world));
        unused.removeAll(used.getOrDefault(world, Map.of()).keySet());
        return unused;
    }
}
