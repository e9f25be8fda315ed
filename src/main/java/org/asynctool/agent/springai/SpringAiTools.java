package org.asynctool.agent.springai;

import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.loop.ToolLoop;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.model.tool.DefaultToolCallingManager;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.ToolCallbackProvider;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * The tools of an episode for a chat client of Spring AI, in the code of a
 * {@link org.asynctool.agent.blocking.BlockingAgent}.
 *
 * <pre>{@code
 * BlockingAgent.of(tools -> {
 *     SpringAiTools episode = SpringAiTools.of(tools);
 *     String answer = ChatClient.builder(episode.inRealTime(model))
 *             .defaultTools(episode.tools())
 *             .defaultAdvisors(ToolCallingAdvisor.builder().toolCallingManager(episode.manager()).build())
 *             .build()
 *             .prompt(tools.requests().get(0).text())
 *             .call()
 *             .content();
 *     tools.answer("A", answer);
 * });
 * }</pre>
 *
 * <p>A call blocks its thread in virtual time. The model reads the result, also one that is an error, or why a call was
 * refused, as a text. Needs {@code org.springframework.ai:spring-ai-client-chat} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SpringAiTools {

    private final AgentTools tools;
    private final ToolLoop loop;

    SpringAiTools(AgentTools tools, ToolLoop loop) {
        this.tools = tools;
        this.loop = loop;
    }

    /**
     * Makes the tools of an episode known to Spring AI.
     *
     * @param tools the tools of the episode
     * @return the same for its chat clients
     */
    public static SpringAiTools of(AgentTools tools) {
        return new SpringAiTools(tools, new ToolLoop(tools));
    }

    /**
     * Returns the tools of the environment. Where several sub-tasks have the same tool, its argument {@code subtask}
     * tells for which a call is.
     *
     * @return those that have arrived; names have letters, digits, {@code _} and {@code -}, others are changed
     */
    public ToolCallbackProvider tools() {
        return () -> offered().toArray(ToolCallback[]::new);
    }

    /**
     * Returns the tools of the environment and one more, {@code answer}, by which the model answers the requests of
     * sub-tasks. What it reads then may be the user's next request.
     *
     * @return those that have arrived
     */
    public ToolCallbackProvider toolsAndAnswer() {
        return () ->
                Stream.concat(offered(), Stream.of(callback(loop.answerTool()))).toArray(ToolCallback[]::new);
    }

    /**
     * Returns what executes the calls of one message at the same time, as Spring AI does not by itself. A call of a tool
     * that there is not is refused by the environment, which counts it.
     *
     * @return a manager, for a {@code ToolCallingAdvisor}
     */
    public ToolCallingManager manager() {
        ToolCallingManager each = DefaultToolCallingManager.builder()
                .toolCallbackResolver(name -> callback(name, "", "{}"))
                .resolutionFallbackEnabled(true)
                .unlimitedCallsPerTool()
                .unlimitedTotalToolCalls()
                .build();
        return new ConcurrentToolCalling(each, tools.batchExecutor());
    }

    /**
     * Lets a model be asked in real time, while virtual time stands still, and counts its tokens.
     *
     * @param model a model
     * @return the same for chat clients of this episode
     */
    public ChatModel inRealTime(ChatModel model) {
        return new RealTimeModel(model, loop);
    }

    private Stream<ToolCallback> offered() {
        return loop.offered().stream().map(this::callback);
    }

    private ToolCallback callback(ToolSpec tool) {
        return callback(tool.name(), tool.description(), Json.write(tool.parameters()));
    }

    /** Spring AI makes a description of the name where there is none. */
    private ToolCallback callback(String name, String description, String schema) {
        ToolDefinition definition = ToolDefinition.builder()
                .name(name)
                .description(description)
                .inputSchema(schema)
                .build();
        return new ToolCallback() {
            @Override
            public ToolDefinition getToolDefinition() {
                return definition;
            }

            @Override
            public String call(String arguments) {
                return loop.call(name, arguments).asText();
            }
        };
    }
}
