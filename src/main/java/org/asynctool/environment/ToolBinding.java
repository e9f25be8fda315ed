package org.asynctool.environment;

import java.util.Optional;
import org.asynctool.task.ToolSpec;
import org.asynctool.time.Latency;
import org.asynctool.world.ToolSchema;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool as one sub-task owns it.
 *
 * @param name name that agents use
 * @param subTask id of the sub-task
 * @param world name of its world
 * @param spec the tool as the sub-task offers it
 * @param schema the schema of its arguments
 * @param worldSchema the schema of its world, where the sub-task offers another one
 * @param request number of the request with which it arrives
 * @param latency how long its calls take
 */
record ToolBinding(
        String name,
        String subTask,
        String world,
        ToolSpec spec,
        ToolSchema schema,
        Optional<ToolSchema> worldSchema,
        int request,
        Latency latency) {

    static ToolBinding of(String name, String subTask, Offer offer, Latency latency) {
        return new ToolBinding(
                name,
                subTask,
                offer.world(),
                offer.shown(),
                ToolSchema.compile(offer.shown()),
                offer.offered().parameters().map(other -> ToolSchema.compile(offer.own())),
                offer.offered().request(),
                latency);
    }

    /** Says what is wrong with arguments: a world must never see any that do not fit its own schema. */
    Optional<String> problem(ObjectNode arguments) {
        return schema.problem(arguments).or(() -> worldSchema.flatMap(own -> own.problem(arguments)));
    }
}
