package org.asynctool.agent.springai;

import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.loop.LoopAgent;
import org.springframework.ai.chat.model.ChatModel;

/**
 * A chat model of Spring AI as an agent, in a tool loop over a
 * {@link org.springframework.ai.model.tool.ToolCallingManager}.
 *
 * <p>The model is given the requests of all sub-tasks in one conversation, the tools of the environment, and the tool
 * {@code answer}. The calls of one message run at the same time, and it goes on when all of them are done. Text alone
 * answers the request that is open, if there is just one; else it ends the episode.
 *
 * <p>Needs {@code org.springframework.ai:spring-ai-model} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SpringAiAgent {

    private SpringAiAgent() {}

    /**
     * Makes an agent of a model.
     *
     * @param name name of the agent, for results
     * @param version version of the agent, such as the name of the model
     * @param model the model, which may be asked in several episodes at once
     * @return the agent
     */
    public static Agent of(String name, String version, ChatModel model) {
        return LoopAgent.of(
                name,
                version,
                "spring-ai",
                (tools, loop) -> new Conversation(new SpringAiTools(tools, loop), loop.rules(), model)::tell);
    }
}
