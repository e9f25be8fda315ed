package org.asynctool.world.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Command;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Parameters;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands that pick from what is given. */
final class PickCommands {

    private static final int MOST_OPTIONS = 100;
    private static final int MOST_WEIGHT = 1_000_000;

    static final List<Command<Generator>> ALL = List.of(
            Command.reading(
                    "random_choice",
                    "Draws one of some options again and again; one may come twice. With weights, an option of weight 3"
                            + " is three times as likely as one of weight 1.",
                    Common.seeded(Common.count("How many draws.")
                            .other("options", "What to draw from.", Common.items(MOST_OPTIONS))
                            .other("weights", "A weight for each option, in the same order.", weights())),
                    PickCommands::choice),
            Command.reading(
                    "shuffle_items",
                    "Gives some items in a random order.",
                    Common.seeded(Parameters.none().other("items", "The items.", Common.items(Common.MOST))),
                    PickCommands::shuffle),
            Command.reading(
                    "sample_items",
                    "Draws some of the items given, each at most once.",
                    Common.seeded(Common.count("How many to draw.")
                            .other("items", "What to draw from.", Common.items(Common.MOST))),
                    PickCommands::sample));

    private PickCommands() {}

    private static ObjectNode weights() {
        ObjectNode schema = Schemas.list(Schemas.integer(0, MOST_WEIGHT), 1, MOST_OPTIONS);
        schema.putArray("type").add("array").add("null");
        schema.putNull("default");
        return schema;
    }

    private static ToolResult choice(Generator generator, Arguments arguments) throws ToolException {
        List<JsonNode> options = List.copyOf(arguments.value("options").values());
        Optional<List<JsonNode>> given = arguments.optional("weights").map(list -> List.copyOf(list.values()));
        List<Long> weights = given.map(
                        list -> list.stream().map(JsonNode::longValue).toList())
                .orElseGet(() -> options.stream().map(option -> 1L).toList());
        Lookup.require(
                weights.size() == options.size(),
                "there are " + weights.size() + " weights for " + options.size() + " options");
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        Lookup.require(sum > 0, "one weight must be more than 0");
        Draw draw = Common.draw(generator, arguments, "choice");
        return ToolResult.of(Map.of(
                "chosen",
                Draw.times(arguments.integer("count"), () -> options.get(heavy(weights, draw.integer(1, sum))))));
    }

    /** Returns the first place up to which the weights sum up to a value. */
    private static int heavy(List<Long> weights, long value) {
        int place = 0;
        long sum = weights.get(0);
        while (sum < value) {
            place++;
            sum += weights.get(place);
        }
        return place;
    }

    private static ToolResult shuffle(Generator generator, Arguments arguments) {
        return ToolResult.of(Map.of("items", shuffled(generator, arguments, "shuffle")));
    }

    private static ToolResult sample(Generator generator, Arguments arguments) throws ToolException {
        List<JsonNode> shuffled = shuffled(generator, arguments, "sample");
        int count = arguments.integer("count");
        Lookup.require(count <= shuffled.size(), "there are only " + shuffled.size() + " items to draw, not " + count);
        return ToolResult.of(Map.of("items", shuffled.subList(0, count)));
    }

    private static List<JsonNode> shuffled(Generator generator, Arguments arguments, String purpose) {
        return Common.draw(generator, arguments, purpose)
                .shuffled(List.copyOf(arguments.value("items").values()));
    }
}
