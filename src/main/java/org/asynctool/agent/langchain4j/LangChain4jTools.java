package org.asynctool.agent.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.loop.ToolLoop;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolResult;
import org.jspecify.annotations.Nullable;

/**
 * The tools of an episode for a service of LangChain4j, in the code of a
 * {@link org.asynctool.agent.blocking.BlockingAgent}.
 *
 * <pre>{@code
 * BlockingAgent.of(tools -> {
 *     LangChain4jTools episode = LangChain4jTools.of(tools);
 *     Clerk clerk = AiServices.builder(Clerk.class)
 *             .chatModel(episode.inRealTime(model))
 *             .tools(episode.tools())
 *             .executeToolsConcurrently(episode.executor())
 *             .build();
 *     tools.answer("A", clerk.help(tools.requests().get(0).text()));
 * });
 * }</pre>
 *
 * <p>A call blocks its thread in virtual time. The model reads the result, also one that is an error, or why a call was
 * refused, as a text. Needs {@code dev.langchain4j:langchain4j} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class LangChain4jTools {

    private final AgentTools tools;
    private final ToolLoop loop;

    LangChain4jTools(AgentTools tools, ToolLoop loop) {
        this.tools = tools;
        this.loop = loop;
    }

    /**
     * Makes the tools of an episode known to LangChain4j.
     *
     * @param tools the tools of the episode
     * @return the same for its services
     */
    public static LangChain4jTools of(AgentTools tools) {
        return new LangChain4jTools(tools, new ToolLoop(tools));
    }

    /**
     * Returns the tools of the environment. Where several sub-tasks have the same tool, its argument {@code subtask}
     * tells for which a call is.
     *
     * @return those that have arrived; names have letters, digits, {@code _} and {@code -}, others are changed
     */
    public Map<ToolSpecification, ToolExecutor> tools() {
        Map<ToolSpecification, ToolExecutor> known = new LinkedHashMap<>();
        loop.offered().forEach(tool -> known.put(specification(tool), executor(tool.name())));
        return known;
    }

    /**
     * Returns the tools of the environment and one more, {@code answer}, by which the model answers the requests of
     * sub-tasks. What it reads then may be the user's next request.
     *
     * @return those that have arrived
     */
    public Map<ToolSpecification, ToolExecutor> toolsAndAnswer() {
        Map<ToolSpecification, ToolExecutor> known = tools();
        ToolSpec answer = loop.answerTool();
        known.put(specification(answer), executor(answer.name()));
        return known;
    }

    /**
     * Returns threads for {@code executeToolsConcurrently}: the calls of one message run at the same time.
     *
     * @return an executor, which services on several threads may share
     */
    public Executor executor() {
        return tools.batchExecutor();
    }

    /**
     * Lets a model be asked in real time, while virtual time stands still, and counts its tokens.
     *
     * @param model a model
     * @return the same for services of this episode
     */
    public ChatModel inRealTime(ChatModel model) {
        return new RealTimeModel(model, loop);
    }

    /** A call of whatever name, also one that no tool has. */
    ToolExecutionResult call(ToolExecutionRequest request) {
        ToolResult result = loop.call(request.name(), request.arguments());
        return ToolExecutionResult.builder()
                .isError(result.error())
                .resultText(result.asText())
                .build();
    }

    private ToolExecutor executor(String name) {
        return new ToolExecutor() {
            @Override
            public String execute(ToolExecutionRequest request, @Nullable Object memoryId) {
                return loop.call(name, request.arguments()).asText();
            }

            @Override
            public ToolExecutionResult executeWithContext(ToolExecutionRequest request, InvocationContext context) {
                return call(request);
            }
        };
    }

    private static ToolSpecification specification(ToolSpec tool) {
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(Schemas.ofArguments(tool.parameters()))
                .build();
    }
}
