package org.asynctool.agent;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Who an agent is.
 *
 * @param name its name, not blank
 * @param version its version, not blank
 * @param labels further facts, such as the model or the prompt
 */
@API(status = API.Status.STABLE)
public record AgentInfo(String name, String version, List<String> labels) {

    /**
     * Refuses a blank name or version.
     *
     * @param name its name, not blank
     * @param version its version, not blank
     * @param labels further facts, such as the model or the prompt
     */
    public AgentInfo {
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "an agent needs a name and a version, but they are '" + name + "' and '" + version + "'");
        }
        labels = List.copyOf(labels);
    }
}
