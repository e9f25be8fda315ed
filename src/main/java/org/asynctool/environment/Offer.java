package org.asynctool.environment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asynctool.json.Pointers;
import org.asynctool.task.InvalidTaskException;
import org.asynctool.task.OfferedTool;
import org.asynctool.task.SubTask;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.World;

/**
 * A tool that a sub-task offers.
 *
 * @param world name of its world
 * @param own the tool as its world describes it
 * @param offered what the sub-task makes of it
 */
record Offer(String world, ToolSpec own, OfferedTool offered) {

    /** Returns what a sub-task offers, in the order in which its agent sees it. */
    static List<Offer> of(SubTask subTask, Map<String, World> worlds) {
        List<Offer> all = new ArrayList<>();
        worlds.forEach((name, world) ->
                world.tools().forEach(tool -> all.add(new Offer(name, tool, OfferedTool.AS_IT_IS))));
        if (subTask.tools().isEmpty()) {
            return all;
        }
        List<Offer> offers = new ArrayList<>();
        subTask.tools().forEach((name, offered) -> offers.addAll(named(name, offered, all)));
        return offers;
    }

    ToolSpec shown() {
        return offered.of(own);
    }

    private static List<Offer> named(String name, OfferedTool offered, List<Offer> all) {
        List<Offer> named = all.stream()
                .filter(tool -> tool.own().name().equals(name))
                .map(tool -> new Offer(tool.world(), tool.own(), offered))
                .toList();
        if (named.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            all.forEach(tool -> names.add(tool.own().name()));
            throw new InvalidTaskException(
                    "/tools" + Pointers.to(name),
                    "no world of this sub-task has a tool '" + name + "'; the tools are " + names);
        }
        return named;
    }
}
