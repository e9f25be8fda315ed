package org.asynctool.docs;

// snippet: world
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.world.ObjectWorldFactory;
import org.asynctool.world.Tool;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolParam;
import org.asynctool.world.WorldState;

public final class StockWorld extends ObjectWorldFactory<StockWorld.State> {

    /** What a task gives: {"items": {"pen": 3}, "limit": 5}. */
    public record State(
            Map<String, Integer> items,
            @ToolParam(defaultValue = "10") int limit) {}

    @Override
    public String name() {
        return "stock";
    }

    @Override
    protected Object make(State state, UniformRandomProvider random) {
        return new Stock(state);
    }

    static final class Stock {

        private final Map<String, Integer> items;
        private final int limit;

        Stock(State state) {
            this.items = new TreeMap<>(state.items());
            this.limit = state.limit();
        }

        @Tool(description = "Says how many of an item are in stock.", readOnly = true)
        int count(@ToolParam(description = "name of the item") String item) {
            return items.getOrDefault(item, 0);
        }

        @Tool(description = "Takes items out of the stock and says how many are left.")
        int take(
                @ToolParam(description = "name of the item") String item,
                @ToolParam(description = "how many", defaultValue = "1") int number)
                throws ToolException {
            if (number > limit) {
                throw new ToolException("at most " + limit + " items at once");
            }
            if (number > count(item)) {
                throw new ToolException("there are only " + count(item) + " of item " + item);
            }
            return items.merge(item, -number, Integer::sum);
        }

        @WorldState
        Map<String, Integer> items() {
            return items;
        }
    }
}
// end of snippet
