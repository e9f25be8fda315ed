package org.asynctool.world.generator;

import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parameters that several commands have, and their values. */
final class Common {

    /** The most things that one call makes. */
    static final int MOST = 1_000;

    /** Integers have at most fifteen digits, which any reader of JSON keeps. */
    static final long GREATEST = 999_999_999_999_999L;

    private static final int LONGEST_ITEM = 200;

    private Common() {}

    static Parameters count(String description) {
        return Parameters.none().other("count", description, Schemas.integer(1, MOST));
    }

    /** Adds the seed. */
    static Parameters seeded(Parameters parameters) {
        return parameters.other(
                "seed",
                "The same seed and arguments give the same result, at any time; left out, the seed of the world is"
                        + " taken.",
                Schemas.optionalInteger(-GREATEST, GREATEST));
    }

    /** Adds the ends of a range. */
    static Parameters range(Parameters parameters) {
        return parameters
                .other("least", "The least value that can be drawn.", Schemas.integer(-GREATEST, GREATEST))
                .other("greatest", "The greatest value that can be drawn.", Schemas.integer(-GREATEST, GREATEST));
    }

    static Draw draw(Generator generator, Arguments arguments, String purpose) {
        long seed = arguments.optional("seed").map(JsonNode::longValue).orElse(generator.seed());
        return Draw.of(seed, purpose);
    }

    /** Describes a list of texts, numbers and switches. */
    static ObjectNode items(int most) {
        ObjectNode item = Schemas.text(LONGEST_ITEM);
        item.putArray("type").add("string").add("number").add("boolean");
        return Schemas.list(item, 1, most);
    }
}
