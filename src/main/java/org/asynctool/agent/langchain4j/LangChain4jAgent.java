package org.asynctool.agent.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderRequest;
import dev.langchain4j.service.tool.ToolProviderResult;
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

/**
 * A chat model of LangChain4j as an agent, in the tool loop of an AI service of LangChain4j.
 *
 * <p>The model is given the requests of all sub-tasks in one conversation, the tools of the environment, and the tool
 * {@code answer}. The calls of one message run at the same time, and it goes on when all of them are done. Text alone
 * answers the request that is open, if there is just one; else it ends the episode.
 *
 * <p>Needs {@code dev.langchain4j:langchain4j} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class LangChain4jAgent implements Agent {

    private static final Duration WALL_CLOCK = Duration.ofMinutes(15);

    private final ChatModel model;
    private final AgentInfo info;

    private LangChain4jAgent(ChatModel model, AgentInfo info) {
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
    public static LangChain4jAgent of(String name, String version, ChatModel model) {
        List<String> labels = List.of("langchain4j", LoopPrompt.current().label());
        return new LangChain4jAgent(model, new AgentInfo(name, version, labels));
    }

    /** The service, which is a conversation. */
    interface Assistant {

        /** Tells the model something, and returns what it wrote after it had called its tools. */
        @SystemMessage("{{rules}}")
        @UserMessage("{{told}}")
        String tell(@V("rules") String rules, @V("told") String told);
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
        LangChain4jTools episode = LangChain4jTools.of(tools);
        ToolLoop loop = episode.loop();
        Assistant assistant = assistant(episode);
        boolean goesOn = true;
        while (goesOn) {
            Optional<String> requests = loop.requests();
            goesOn = requests.isPresent() && loop.takeText(assistant.tell(loop.rules(), requests.get()));
        }
    }

    private Assistant assistant(LangChain4jTools episode) {
        return AiServices.builder(Assistant.class)
                .chatModel(episode.inRealTime(model))
                .chatMemory(MessageWindowChatMemory.withMaxMessages(Integer.MAX_VALUE))
                .toolProvider(new Offer(episode))
                .executeToolsConcurrently(episode.executor())
                .hallucinatedToolNameStrategy(request -> unknown(request, episode))
                .maxToolCallingRoundTrips(Integer.MAX_VALUE)
                .build();
    }

    /** The environment refuses the call, and counts it. */
    private static ToolExecutionResultMessage unknown(ToolExecutionRequest request, LangChain4jTools episode) {
        return ToolExecutionResultMessage.from(request, episode.call(request).resultText());
    }

    /** Tools may arrive with a request. */
    private record Offer(LangChain4jTools episode) implements ToolProvider {

        @Override
        public ToolProviderResult provideTools(ToolProviderRequest request) {
            return ToolProviderResult.builder().addAll(episode.toolsAndAnswer()).build();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
