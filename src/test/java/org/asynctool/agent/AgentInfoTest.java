package org.asynctool.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgentInfoTest {

    @Test
    void agentIsNamedAfterItsClass() {
        assertThat(new Named().info()).isEqualTo(new AgentInfo("AgentInfoTest$Named", "unknown", List.of()));
    }

    @Test
    void lambdaIsNamedAfterTheClassAroundItSoThatEveryJvmWritesTheSame() {
        Agent agent = briefing -> observation -> Turn.builder().finish().build();

        assertThat(agent.info().name()).isEqualTo("AgentInfoTest");
    }

    @Test
    void referenceAgentsNameTheirWidth() {
        assertThat(new GreedyAgent().info().labels()).isEmpty();
        assertThat(new GreedyAgent(3).info().labels()).containsExactly("width=3");
        assertThat(new CriticalPathAgent(2).info().labels()).containsExactly("width=2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GreedyAgent(0))
                .withMessage("width must be 1 or more, but was 0");
    }

    @Test
    void agentWithoutNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentInfo(" ", "1", List.of()))
                .withMessage("an agent needs a name and a version, but they are ' ' and '1'");
    }

    private static final class Named implements Agent {

        @Override
        public AgentSession open(Briefing briefing) {
            return observation -> Turn.builder().finish().build();
        }
    }
}
