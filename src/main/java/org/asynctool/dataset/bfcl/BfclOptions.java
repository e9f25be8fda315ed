package org.asynctool.dataset.bfcl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Choices of an import.
 *
 * @param excluded what becomes of functions that a task was written to do without
 * @param filePadding what makes file systems large where the category asks for it
 */
record BfclOptions(Excluded excluded, Optional<ObjectNode> filePadding) {

    static final BfclOptions DEFAULT = new BfclOptions(Excluded.OFFERED, Optional.empty());

    private static final String LONG_CONTEXT = "long_context";
    private static final Set<BfclClass> WITH_SWITCH = Set.of(BfclClass.TRADING, BfclClass.TRAVEL, BfclClass.VEHICLE);

    private static final String FILLER = "This sentence says nothing that anybody asked for. ";
    private static final int FILLER_SENTENCES = 64;
    private static final int FILLER_FILES = 30;

    /** What becomes of functions that a task was written to do without. */
    enum Excluded {
        /** Agents are offered them, as by the benchmark's own program. */
        OFFERED,
        /** Agents are not offered them. */
        LEFT_OUT
    }

    /** Returns the initial state of the world of a class. */
    ObjectNode state(BfclClass type, Map<String, JsonNode> configurations, String category) {
        if (type == BfclClass.MATH) {
            return JsonNodeFactory.instance.objectNode();
        }
        JsonNode configuration = configurations.getOrDefault(type.className(), JsonNodeFactory.instance.objectNode());
        if (!(configuration.deepCopy() instanceof ObjectNode state)) {
            throw new IllegalArgumentException("member 'initial_config/" + type.className() + "' must be an object");
        }
        if (category.endsWith(LONG_CONTEXT)) {
            enlarge(type, state);
        }
        return state;
    }

    private void enlarge(BfclClass type, ObjectNode state) {
        if (type == BfclClass.FILE_SYSTEM) {
            state.set(
                    LONG_CONTEXT, filePadding.orElseGet(BfclOptions::ownPadding).deepCopy());
        } else if (WITH_SWITCH.contains(type)) {
            state.put(LONG_CONTEXT, true);
        }
    }

    /** As much as the benchmark's padding, whose words belong to it. */
    private static ObjectNode ownPadding() {
        ObjectNode padding = JsonNodeFactory.instance.objectNode().put("filler", FILLER.repeat(FILLER_SENTENCES));
        for (int i = 1; i <= FILLER_FILES; i++) {
            padding.withArray("files").add("unrelated_" + i + ".bin");
        }
        return padding;
    }
}
