package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.Budget;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.task.Task;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.ScriptedAgent;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** Rule 1.11 for tokens: a turn that exceeds them takes no effect and ends the episode. */
class TokenBudgetTest {

    private static final String TOOLS = "\"read\": {\"readOnly\": true}";

    private static Task task(String more) {
        return Episodes.desk(TOOLS, more);
    }

    private static ScriptedAgent agent() {
        return ScriptedAgent.script()
                .then(Turn.builder().call("A", "read", Map.of()).waitForAll().usage(new Usage(100, 0, 20)))
                .then(Turn.builder().answer("A", "done").usage(new Usage(150, 100, 30)));
    }

    @Test
    void eachObservationSaysWhatIsUsedAndLeft() {
        ScriptedAgent agent = agent();

        Episode episode = Episodes.run(task(", \"limits\": {\"tokens\": 300}"), agent);

        assertThat(agent.saw(1).budget()).contains(new Budget(0, 300));
        assertThat(agent.saw(2).budget()).contains(new Budget(120, 180));
        assertThat(episode.succeeded()).isTrue();
    }

    @Test
    void withoutALimitNothingIsSaid() {
        ScriptedAgent agent = agent();

        Episodes.run(task(""), agent);

        assertThat(agent.observations())
                .allSatisfy(seen -> assertThat(seen.budget()).isEmpty());
    }

    @Test
    void theBudgetMayBeUsedUp() {
        assertThat(Episodes.run(task(", \"limits\": {\"tokens\": 300}"), agent())
                        .succeeded())
                .isTrue();
    }

    @Test
    void aTurnThatExceedsTheBudgetTakesNoEffectAndEndsTheEpisode() {
        Episode episode = Episodes.run(task(", \"limits\": {\"tokens\": 299}"), agent());

        TraceEnd end = episode.trace().end();
        assertThat(end.reason()).isEqualTo(TraceEnd.Reason.LIMIT);
        assertThat(end.limit()).contains("tokens");
        assertThat(end.virtualMillis()).isEqualTo(4000);
        assertThat(Episodes.events(episode, TraceEvent.Answered.class)).isEmpty();
        assertThat(episode.scorecard().subTasks().get(0).cause())
                .hasValueSatisfying(cause -> assertThat(cause.kind().toString()).isEqualTo("LIMIT"));
    }

    @Test
    void whoTellsOnlyWhatItWroteIsHeldToThat() {
        ScriptedAgent agent = ScriptedAgent.script()
                .then(Turn.builder().call("A", "read", Map.of()).tokens(7))
                .then(Turn.builder().answer("A", "done").tokens(Long.MAX_VALUE));

        Episode episode = Episodes.run(task(", \"limits\": {\"tokens\": 10}"), agent);

        assertThat(agent.saw(2).budget()).contains(new Budget(7, 3));
        assertThat(episode.trace().end().limit()).contains("tokens");
        assertThat(Episodes.events(episode, TraceEvent.TurnBegan.class))
                .allSatisfy(turn -> assertThat(turn.usage()).isEqualTo(Optional.empty()));
    }
}
