package org.asynctool.world.generator;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asynctool.time.Seeds;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The state: the seed of draws without one of their own, data sets, and how far streams are. */
final class Generator {

    private static final int MOST_STREAMS = 1_000;

    private final long seed;
    private final Datasets datasets;
    private final SortedMap<String, Long> streams;

    /** The streams tell how many numbers were drawn from each. */
    Generator(long seed, Datasets datasets, Map<String, Long> streams) {
        this.seed = seed;
        this.datasets = datasets;
        this.streams = new TreeMap<>(streams);
    }

    long seed() {
        return seed;
    }

    Datasets datasets() {
        return datasets;
    }

    /**
     * Moves a stream on.
     *
     * @return what the next number is drawn by
     * @throws ToolException if there are too many streams
     */
    Draw next(String stream) throws ToolException {
        Lookup.require(
                streams.containsKey(stream) || streams.size() < MOST_STREAMS,
                "there can be at most " + MOST_STREAMS + " streams");
        long drawn = streams.merge(stream, 1L, Long::sum);
        return Draw.of(Seeds.mix(seed, drawn), "stream " + stream);
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.set("datasets", datasets.state());
        ObjectNode drawn = state.putObject("streams");
        streams.forEach(drawn::put);
        return state;
    }
}
