package org.asynctool.dataset.tau;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asynctool.task.ToolSpec;

/**
 * The tools of each domain, as far as calls show them: the dump has no documents of tools.
 *
 * <p>Which tools change something is told by their names; all tools of tau-bench keep to that.
 */
final class TauTools {

    private static final Pattern READS =
            Pattern.compile("(?:get|find|list|search)_.*|calculate|think|transfer_to_human_agents");

    private final Map<String, Map<String, TauTool>> domains = new TreeMap<>();

    /** Adds what a row shows. */
    void learn(TauRow row) {
        Map<String, TauTool> tools = domains.computeIfAbsent(row.domain(), domain -> new TreeMap<>());
        for (TauRow.Call call : row.calls()) {
            tools.computeIfAbsent(call.tool(), TauTool::new).learn(call.arguments());
        }
    }

    /** Returns the tools of a domain, by name. */
    List<ToolSpec> of(String domain) {
        Collection<TauTool> tools = domains.getOrDefault(domain, Map.of()).values();
        return tools.stream()
                .map(tool -> tool.spec(domain, isReadOnly(tool.name())))
                .toList();
    }

    static boolean isReadOnly(String tool) {
        return READS.matcher(tool).matches();
    }
}
