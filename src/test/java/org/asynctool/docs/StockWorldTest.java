package org.asynctool.docs;

// snippet: test
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.rng.simple.RandomSource;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolResult;
import org.asynctool.world.World;
import org.asynctool.world.Worlds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StockWorldTest {

    private final World stock = Worlds.installed()
            .with(new StockWorld()) // not needed once it is registered
            .create("stock", json("{\"items\": {\"pen\": 3}}"), RandomSource.XO_RO_SHI_RO_128_PP.create(1L));

    @Test
    void takesItems() throws Exception {
        assertThat(call("take", "{\"item\": \"pen\", \"number\": 2}").as(Integer.class))
                .isEqualTo(1);
        assertThat(call("take", "{\"item\": \"pen\"}").as(Integer.class)).isZero();
        assertThat(stock.snapshot()).isEqualTo(json("{\"pen\": 0}"));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> call("take", "{\"item\": \"ink\"}")).hasMessage("there are only 0 of item ink");
    }

    private ToolResult call(String tool, String arguments) throws Exception {
        return stock.call(new ToolCall("c1", tool, json(arguments)), () -> 0);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
// end of snippet
