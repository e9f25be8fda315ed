package org.asynctool.agent.springai;

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
import org.asynctool.agent.loop.LoopPrompt;
import org.asynctool.agent.loop.ToolLoop;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.model.tool.ToolCallingManager;

/**
 * A chat model of Spring AI as an agent, in a tool loop over a {@link ToolCallingManager}.
 *
 * <p>The model is given the requests of all sub-tasks in one conversation, the tools of the environment, and the tool
 * {@code answer}. The calls of one message run at the same time, and it goes on when all of them are done. Text alone
 * answers the request that is open, if there is just one; else it ends the episode.
 *
 * <p>Needs {@code org.springframework.ai:spring-ai-model} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SpringAiAgent implements Agent {

    private static final Duration WALL_CLOCK = Duration.ofMinutes(15);

    private final ChatModel model;
    private final AgentInfo info;

    private SpringAiAgent(ChatModel model, AgentInfo info) {
        this.model = model;
        this.info = info;
    }

    /**
     * Makes an agent of a model.
     *
     * @param name name of the agent, for results
     * @param version version of the agent, such as the name of the model
     * @param model the model, which may be asked in several episodes at once
     * @return the agent
     */
    public static SpringAiAgent of(String name, String version, ChatModel model) {
        List<String> labels = List.of("spring-ai", LoopPrompt.current().label());
        return new SpringAiAgent(model, new AgentInfo(name, version, labels));
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
        SpringAiTools episode = SpringAiTools.of(tools);
        ToolLoop loop = episode.loop();
        Conversation conversation = new Conversation(episode, model);
        boolean goesOn = true;
        while (goesOn) {
            Optional<String> requests = loop.requests();
            goesOn = requests.isPresent() && loop.takeText(conversation.tell(requests.get()));
        }
    }
}
