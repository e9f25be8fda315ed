package org.asynctool.docs;

// snippet: kind
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.time.LatencyKind;
import org.asynctool.time.VirtualTime;
import tools.jackson.databind.JsonNode;

/** {"rushHour": {"usual": "2s", "jammed": "40s", "share": 0.1}}: one call in ten is jammed. */
public final class RushHour implements LatencyKind {

    @Override
    public String name() {
        return "rushHour";
    }

    @Override
    public Model model(JsonNode parameters) {
        long usual = VirtualTime.parseDuration(parameters.path("usual").asString(""));
        long jammed = VirtualTime.parseDuration(parameters.path("jammed").asString(""));
        double share = parameters.path("share").asDouble(-1);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("'share' must be from 0 to 1");
        }
        return new Model() {
            @Override
            public long draw(UniformRandomProvider random) {
                return random.nextDouble() < share ? jammed : usual;
            }

            @Override
            public long typicalMillis() {
                return usual;
            }
        };
    }
}
// end of snippet
