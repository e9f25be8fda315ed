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
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.loop.LoopAgent;

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
public final class LangChain4jAgent {

    private LangChain4jAgent() {}

    /**
     * Makes an agent of a model.
     *
     * @param name name of the agent, for results
     * @param version version of the agent, such as the name of the model
     * @param model the model, which may be asked in several episodes at once
     * @return the agent
     */
    public static Agent of(String name, String version, ChatModel model) {
        return LoopAgent.of(name, version, "langchain4j", (tools, loop) -> {
            Assistant assistant = assistant(new LangChain4jTools(tools, loop), model);
            return text -> assistant.tell(loop.rules(), text);
        });
    }

    /** The service, which is a conversation. */
    interface Assistant {

        /** Tells the model something, and returns what it wrote after it had called its tools. */
        @SystemMessage("{{rules}}")
        @UserMessage("{{told}}")
        String tell(@V("rules") String rules, @V("told") String told);
    }

    private static Assistant assistant(LangChain4jTools episode, ChatModel model) {
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
