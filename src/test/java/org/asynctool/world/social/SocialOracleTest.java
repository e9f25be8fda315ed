package org.asynctool.world.social;

import java.io.IOException;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.testing.BfclConformance;
import org.asynctool.testing.BfclOracle;
import org.asynctool.world.World;
import org.asynctool.world.WorldFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs what was recorded on the original class: every call gives the same result, every run ends in the same state. */
class SocialOracleTest implements BfclConformance {

    @Override
    public BfclOracle oracle() {
        return new BfclOracle("TwitterAPI", new SocialWorldFactory());
    }

    @Test
    @Override
    public void reproducesRandomCallsOfWhichManyFail() throws IOException {
        new BfclOracle("TwitterAPI", new OneProgram()).verifyRandomCalls();
    }

    @Test
    void toolsThatChangedAnythingAreNotReadOnly() throws IOException {
        oracle().verifyReadOnlyTools();
    }

    /** In the program that made the recording, tweets without mentions shared their list from run to run. */
    private static final class OneProgram implements WorldFactory {

        private final Mentions shared = Mentions.none();

        @Override
        public String name() {
            return "social";
        }

        @Override
        public World create(JsonNode state, UniformRandomProvider random) {
            return SocialWorldFactory.create(state, shared);
        }
    }
}
