package org.asynctool.time;

import java.util.Objects;
import java.util.SortedMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.spi.Services;
import tools.jackson.databind.JsonNode;

/** A latency of a kind that a user registered. Two are equal if kind and parameters are. */
@API(status = API.Status.EXPERIMENTAL)
public final class OwnLatency implements Latency {

    private final String kind;
    private final JsonNode parameters;
    private final LatencyKind.Model model;

    /**
     * Makes a latency of a registered kind.
     *
     * @param kind name of the kind
     * @param parameters what stands behind the name in the task file
     * @throws IllegalArgumentException if there is no such kind, or it refuses the parameters
     * @throws IllegalStateException if a registered kind cannot be loaded
     */
    public OwnLatency(String kind, JsonNode parameters) {
        this.kind = kind;
        this.parameters = parameters.deepCopy();
        LatencyKind found = kinds().get(kind);
        if (found == null) {
            throw new IllegalArgumentException("there is no latency kind '" + kind + "'; register it in "
                    + Services.registration(LatencyKind.class));
        }
        this.model = found.model(this.parameters);
    }

    /**
     * Returns the kinds that users registered.
     *
     * @return the kinds by name
     * @throws IllegalStateException if one cannot be loaded, or two have one name
     */
    public static SortedMap<String, LatencyKind> kinds() {
        return Services.byName("latency kind", LatencyKind.class, LatencyKind::name);
    }

    /**
     * Returns the name of the kind.
     *
     * @return the name
     */
    public String kind() {
        return kind;
    }

    /**
     * Returns what stands behind the name in the task file.
     *
     * @return the parameters; not to be changed
     */
    public JsonNode parameters() {
        return parameters;
    }

    @Override
    public long draw(UniformRandomProvider random, ThinkTime thinkTime) {
        return VirtualTime.requireDelay("latency of kind '" + kind + "'", model.draw(random));
    }

    @Override
    public long typicalMillis(ThinkTime thinkTime) {
        return VirtualTime.requireDelay("typical latency of kind '" + kind + "'", model.typicalMillis());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OwnLatency own && own.kind.equals(kind) && own.parameters.equals(parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, parameters);
    }

    @Override
    public String toString() {
        return kind + parameters;
    }
}
