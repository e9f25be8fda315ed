package org.asynctool.agent.loop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.blocking.BlockingAgent;
import org.jspecify.annotations.Nullable;

/** A model in the tool loop of some library, as an agent. */
@API(status = API.Status.INTERNAL)
public final class LoopAgent implements Agent {

    private static final Duration WALL_CLOCK = Duration.ofMinutes(15);

    private final AgentInfo info;
    private final Conversations conversations;

    private LoopAgent(AgentInfo info, Conversations conversations) {
        this.info = info;
        this.conversations = conversations;
    }

    /** Begins conversations, one an episode. */
    @FunctionalInterface
    @API(status = API.Status.INTERNAL)
    public interface Conversations {

        /**
         * Begins the conversation of an episode.
         *
         * @param tools the tools of the episode
         * @param loop what the model is offered and told
         * @return the conversation
         */
        Conversation begin(AgentTools tools, ToolLoop loop);
    }

    /** A conversation with a model. */
    @FunctionalInterface
    @API(status = API.Status.INTERNAL)
    public interface Conversation {

        /**
         * Tells the model something, and lets it call tools until it calls none.
         *
         * @param text what it is told
         * @return what it wrote then; {@code null} for nothing
         */
        @Nullable
        String tell(String text);
    }

    /**
     * Makes an agent.
     *
     * @param name name of the agent, for results
     * @param version version of the agent
     * @param library what stands for the library in results
     * @param conversations begins the conversation of each episode
     * @return the agent
     */
    public static LoopAgent of(String name, String version, String library, Conversations conversations) {
        List<String> labels = List.of(library, LoopPrompt.current().label());
        return new LoopAgent(new AgentInfo(name, version, labels), conversations);
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return BlockingAgent.of(this::play).open(briefing);
    }

    @Override
    public AgentInfo info() {
        return info;
    }

    @Override
    public Optional<Duration> wallClock() {
        return Optional.of(WALL_CLOCK);
    }

    private void play(AgentTools tools) {
        ToolLoop loop = new ToolLoop(tools);
        Conversation conversation = conversations.begin(tools, loop);
        boolean goesOn = true;
        while (goesOn) {
            Optional<String> requests = loop.requests();
            goesOn = requests.isPresent() && loop.takeText(conversation.tell(requests.get()));
        }
    }
}
