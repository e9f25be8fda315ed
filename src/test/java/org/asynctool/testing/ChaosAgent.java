package org.asynctool.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.time.Seeds;

/** Does everything an agent can do, right or wrong, in a drawn order. */
public final class ChaosAgent implements Agent {

    private final long seed;

    public ChaosAgent(long seed) {
        this.seed = seed;
    }

    @Override
    public AgentInfo info() {
        return new AgentInfo("chaos", "1", List.of("seed=" + seed));
    }

    @Override
    public AgentSession open(Briefing briefing) {
        UniformRandomProvider random = Seeds.random(Seeds.mix(briefing.seed(), seed));
        return observation -> turn(observation, random);
    }

    private static Turn turn(Observation observation, UniformRandomProvider random) {
        Turn.Builder turn = Turn.builder().tokens(random.nextInt(200));
        int calls = random.nextInt(4);
        for (int i = 0; i < calls; i++) {
            call(turn, random);
        }
        if (random.nextInt(6) == 0) {
            turn.answer(subTask(random), "an answer with " + random.nextInt(5));
        }
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> turn.waitForAny();
            case 3, 4 -> turn.waitForAll();
            case 5 -> turn.waitFor("c" + random.nextInt(observation.nextCall() + 3), "c1");
            case 6 -> turn.waitForAny().atMost(Duration.ofMillis(1 + random.nextInt(9000)));
            case 7 -> turn.waitForAll().atMost(Duration.ofMillis(1 + random.nextInt(9000)));
            case 8 -> {
                if (random.nextInt(5) == 0) {
                    turn.finish();
                }
            }
            case 9 -> turn.waitForFirst("c" + random.nextInt(observation.nextCall() + 3), "c1");
            case 10 -> turn.waitForFirst().atMost(Duration.ofMillis(1 + random.nextInt(9000)));
            default -> {}
        }
        return turn.build();
    }

    private static void call(Turn.Builder turn, UniformRandomProvider random) {
        switch (random.nextInt(10)) {
            case 0 -> turn.callText("t0", "{\"n\": ");
            case 1 -> turn.call(subTask(random), "nothing", Map.of());
            case 2 -> turn.callText("t1", "{\"subtask\": \"" + subTask(random) + "\"}");
            default -> turn.call(subTask(random), "t" + random.nextInt(4), Map.of("n", random.nextInt(3)));
        }
    }

    private static String subTask(UniformRandomProvider random) {
        return String.valueOf((char) ('A' + random.nextInt(4)));
    }
}
