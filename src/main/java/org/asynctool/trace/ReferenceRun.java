package org.asynctool.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the references of a task do when they are executed alone, without faults.
 *
 * @param subTasks what each sub-task's reference does, in the order of the task
 */
@API(status = API.Status.STABLE)
public record ReferenceRun(List<SubTaskRun> subTasks) {

    /**
     * Copies the list.
     *
     * @param subTasks what each sub-task's reference does, in the order of the task
     */
    public ReferenceRun {
        subTasks = List.copyOf(subTasks);
    }

    /**
     * Finds the run of a sub-task.
     *
     * @param subTask its id
     * @return the run; empty if there is none
     */
    public Optional<SubTaskRun> of(String subTask) {
        return subTasks.stream().filter(run -> run.subTask().equals(subTask)).findFirst();
    }

    /**
     * What the reference of one sub-task does.
     *
     * @param subTask id of the sub-task
     * @param steps what each step does, in the order of the reference
     * @param states final state of each world, by its name
     */
    public record SubTaskRun(String subTask, List<StepRun> steps, Map<String, JsonNode> states) {

        /**
         * Copies list and map and keeps their order.
         *
         * @param subTask id of the sub-task
         * @param steps what each step does, in the order of the reference
         * @param states final state of each world, by its name
         */
        public SubTaskRun {
            steps = List.copyOf(steps);
            states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        }
    }

    /**
     * What one step does.
     *
     * @param id id of the step
     * @param tool the tool, by the name that agents use
     * @param world name of the world that owns the tool
     * @param readOnly whether the tool leaves its world as it is
     * @param arguments the arguments with schema defaults filled in
     * @param result its result
     * @param error whether the result is an error
     * @param latencyMillis latency of the first attempt without a fault, in virtual milliseconds
     * @param choices the values that the tool's schema names itself: defaults, enumerations and constants
     */
    public record StepRun(
            String id,
            String tool,
            String world,
            boolean readOnly,
            ObjectNode arguments,
            JsonNode result,
            boolean error,
            long latencyMillis,
            List<JsonNode> choices) {

        /**
         * Copies the list.
         *
         * @param id id of the step
         * @param tool the tool, by the name that agents use
         * @param world name of the world that owns the tool
         * @param readOnly whether the tool leaves its world as it is
         * @param arguments the arguments with schema defaults filled in
         * @param result its result
         * @param error whether the result is an error
         * @param latencyMillis latency of the first attempt without a fault, in virtual milliseconds
         * @param choices the values that the tool's schema names itself: defaults, enumerations and constants
         */
        public StepRun {
            choices = List.copyOf(choices);
        }
    }
}
