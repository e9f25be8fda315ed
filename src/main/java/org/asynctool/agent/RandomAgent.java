package org.asynctool.agent;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec;
import org.asynctool.time.Seeds;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agent that knows nothing of the reference: it draws a tool, and arguments from the values of
 * requests and results that fit the schema. A task that it solves is too easy.
 */
@API(status = API.Status.STABLE)
public final class RandomAgent implements Agent {

    private static final int MAX_CALLS_A_TURN = 3;
    private static final double ANSWER_PROBABILITY = 0.15;
    private static final double WAIT_PROBABILITY = 0.6;

    private final long seed;

    /** Makes an agent with seed 0. */
    public RandomAgent() {
        this(0);
    }

    /**
     * Makes an agent.
     *
     * @param seed what all its draws derive from, together with the seed of the trial
     */
    public RandomAgent(long seed) {
        this.seed = seed;
    }

    @Override
    public AgentInfo info() {
        return new AgentInfo("RandomAgent", "1", List.of("seed=" + seed));
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return new Session(briefing, Seeds.random(Seeds.mix(briefing.seed(), seed)));
    }

    private static final class Session implements AgentSession {

        private final Briefing briefing;
        private final UniformRandomProvider random;
        private final SeenValues values;

        Session(Briefing briefing, UniformRandomProvider random) {
            this.briefing = briefing;
            this.random = random;
            this.values = new SeenValues(random);
        }

        @Override
        public Turn next(Observation observation) {
            observation.requests().forEach(request -> values.addText(request.text()));
            observation.results().forEach(result -> values.add(result.result().value()));
            Turn.Builder turn = Turn.builder();
            int calls = random.nextInt(MAX_CALLS_A_TURN + 1);
            for (int i = 0; i < calls && !briefing.tools().isEmpty(); i++) {
                call(turn);
            }
            if (random.nextDouble() < ANSWER_PROBABILITY) {
                int which = random.nextInt(briefing.requests().size());
                turn.answer(briefing.requests().get(which).subTask(), values.any());
            }
            if (random.nextDouble() < WAIT_PROBABILITY) {
                turn.waitForAny();
            }
            return turn.build();
        }

        private void call(Turn.Builder turn) {
            int which = random.nextInt(briefing.tools().size());
            ToolSpec tool = briefing.tools().get(which);
            List<String> owners =
                    List.copyOf(briefing.owners().get(which).ownNames().keySet());
            ObjectNode arguments = values.arguments(tool.parameters());
            arguments.remove("subtask");
            turn.call(owners.get(random.nextInt(owners.size())), tool.name(), arguments);
        }
    }
}
