package org.asynctool.environment;

import java.util.OptionalLong;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.VirtualTime;
import org.jspecify.annotations.Nullable;

/** Until when the results of a task's tools are valid. */
final class Validity {

    private final Task task;
    private final boolean bounded;

    Validity(Task task) {
        this.task = task;
        boolean some = false;
        for (SubTask subTask : task.subTasks()) {
            some |= !subTask.validForMillis().isEmpty();
        }
        bounded = some;
    }

    /** Returns the end for the result of a call that is no error; that of a second delivery is the first one's. */
    OptionalLong untilMillis(PendingCall call) {
        Long validFor = bounded ? validForMillis(call.tool()) : null;
        if (validFor == null) {
            return OptionalLong.empty();
        }
        long cameMillis = VirtualTime.plus(call.sentMillis(), call.plan().latencyMillis());
        return OptionalLong.of(VirtualTime.plus(cameMillis, validFor));
    }

    private @Nullable Long validForMillis(ToolBinding tool) {
        SubTask subTask = task.subTask(tool.subTask()).orElseThrow();
        return subTask.validForMillis().get(tool.spec().name());
    }
}
