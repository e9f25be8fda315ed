package org.asynctool.task;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.JsonNode;

/** Builds a {@link Fault} in Java. What is not set has the default of a task file. */
@API(status = API.Status.STABLE)
public final class FaultBuilder {

    private final Fault.Kind kind;
    private final String tool;
    private Optional<String> subTask = Optional.empty();
    private List<Integer> attempts = List.of();
    private double probability = 1;
    private Optional<JsonNode> result = Optional.empty();
    private long afterMillis;
    private double factor = 1;

    FaultBuilder(Fault.Kind kind, String tool) {
        this.kind = kind;
        this.tool = tool;
    }

    /**
     * Narrows the fault to one sub-task.
     *
     * @param id id of the sub-task
     * @return this builder
     */
    public FaultBuilder in(String id) {
        subTask = Optional.of(id);
        return this;
    }

    /**
     * Narrows the fault to some of the calls that are the same.
     *
     * @param numbers 1 for the first; none for all
     * @return this builder
     */
    public FaultBuilder attempts(int... numbers) {
        attempts = Arrays.stream(numbers).boxed().toList();
        return this;
    }

    /**
     * Sets how likely the fault meets a call that it concerns.
     *
     * @param share 0 to 1; 1 without it
     * @return this builder
     */
    public FaultBuilder probability(double share) {
        probability = share;
        return this;
    }

    /**
     * Sets the error result of an {@code error}.
     *
     * @param error plain Java values or a {@link JsonNode}
     * @return this builder
     * @throws InvalidTaskException if the value has no JSON form
     */
    public FaultBuilder result(Object error) {
        result = Optional.of(JavaValues.json(error));
        return this;
    }

    /**
     * Sets the moment of a {@code timeout}.
     *
     * @param delay virtual time after the call, whole milliseconds
     * @return this builder
     */
    public FaultBuilder after(Duration delay) {
        afterMillis = VirtualTime.millis("after", delay);
        return this;
    }

    /**
     * Sets how many times slower a {@code slow} call is.
     *
     * @param times 1 to 1,000,000
     * @return this builder
     */
    public FaultBuilder factor(double times) {
        factor = times;
        return this;
    }

    /**
     * Builds the fault.
     *
     * @return the fault
     * @throws InvalidTaskException if a value is out of range or for another kind of fault
     */
    public Fault build() {
        return new Fault(kind, tool, subTask, attempts, probability, result, afterMillis, factor);
    }
}
