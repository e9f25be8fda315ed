package org.asynctool.environment;

import org.asynctool.json.Json;
import org.asynctool.text.Excerpt;
import org.asynctool.text.SafeThrowable;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.node.ObjectNode;

/** A world that threw something it must not throw. */
final class BrokenWorldException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_ARGUMENTS = 200;

    BrokenWorldException(ToolBinding tool, ObjectNode arguments, long virtualMillis, Throwable cause) {
        super(
                "world '"
                        + tool.world()
                        + "' of sub-task "
                        + tool.subTask()
                        + " is broken: "
                        + tool.spec().name()
                        + Excerpt.of(Json.write(arguments), MAX_ARGUMENTS)
                        + " at "
                        + VirtualTime.at(virtualMillis)
                        + " threw "
                        + SafeThrowable.describe(cause)
                        + "; a world reports a failed call by a ToolException",
                cause);
    }
}
