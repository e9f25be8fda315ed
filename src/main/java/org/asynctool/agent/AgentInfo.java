package org.asynctool.agent;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Who an agent is.
 *
 * @param name its name, not blank, up to 1,000 characters
 * @param version its version, not blank, up to 1,000 characters
 * @param labels further facts, such as the model or the prompt, up to 100 of up to 1,000 characters
 */
@API(status = API.Status.STABLE)
public record AgentInfo(String name, String version, List<String> labels) {

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_LABELS = 100;

    /**
     * Refuses a blank name or version, and what is too long for every result to carry.
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
        requireShort("name", name);
        requireShort("version", version);
        labels.forEach(label -> requireShort("label", label));
        if (labels.size() > MAX_LABELS) {
            throw new IllegalArgumentException(
                    "an agent has at most " + MAX_LABELS + " labels, but there are " + labels.size());
        }
    }

    private static void requireShort(String what, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the " + what + " of an agent has at most " + MAX_LENGTH
                    + " characters, but there are " + text.length());
        }
    }
}
