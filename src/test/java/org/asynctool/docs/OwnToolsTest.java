package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.environment.Episode;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Test;

@AsyncToolTest
class OwnToolsTest {

    // snippet: tools
    record Offer(String shop, int cents) {}

    interface Shops {

        List<Offer> offers(String item);

        int buy(Offer offer);
    }
    // end of snippet

    static final class RealShops implements Shops {

        private final Map<String, Integer> sold = new TreeMap<>();

        @Override
        public List<Offer> offers(String item) {
            return List.of(new Offer("corner", 120), new Offer("market", 90));
        }

        @Override
        public int buy(Offer offer) {
            sold.merge(offer.shop(), 1, Integer::sum);
            return offer.cents();
        }
    }

    // snippet: wrap
    @Test
    void buysAtTheMarket(@TaskFile("tea-and-eggs.json") ToolEnvironment environment) {
        RealShops real = new RealShops();
        Shops shops = environment.wrap("A", Shops.class, real);

        Episode episode = environment.run(BlockingAgent.of(tools -> {
            Offer cheapest = shops.offers("tea").get(1); // takes virtual time
            shops.buy(cheapest);
        }));

        assertThat(real.sold).isEqualTo(Map.of("market", 1));
        assertThat(episode).calledInOrder("A", "offers", "buy").finishedWithin(Duration.ofMinutes(5));
    }
    // end of snippet
}
