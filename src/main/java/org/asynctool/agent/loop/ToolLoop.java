package org.asynctool.agent.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apiguardian.api.API;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.agent.UserRequest;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.blocking.RefusedCallException;
import org.asynctool.agent.protocol.ControlCalls;
import org.asynctool.agent.protocol.ProtocolTools;
import org.asynctool.agent.protocol.ToolNames;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.ToolResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One conversation of a model that calls tools until it has nothing left to do. Threads of one agent may share it: only
 * one of them runs at a time.
 */
@API(status = API.Status.INTERNAL)
public final class ToolLoop {

    private final AgentTools tools;
    private final ToolNames names = new ToolNames();
    private final List<ToolSpec> offered = new ArrayList<>();
    private final Map<String, UserRequest> open = new LinkedHashMap<>();
    private final ToolSpec answer;

    /**
     * Begins with the tools and requests of the briefing.
     *
     * @param tools the tools of the episode
     */
    public ToolLoop(AgentTools tools) {
        this.tools = tools;
        offer(tools.briefing().tools());
        ProtocolTools protocol = ProtocolTools.among(names);
        answer = protocol.specs().stream()
                .filter(spec -> spec.name().equals(protocol.answerName()))
                .findFirst()
                .orElseThrow();
        tools.requests().forEach(request -> open.put(request.subTask(), request));
    }

    /**
     * Returns the tools of the environment that have arrived, as a model sees them.
     *
     * @return the tools, under names that every provider takes
     */
    public synchronized List<ToolSpec> offered() {
        return List.copyOf(offered);
    }

    /**
     * Returns the tool by which a model answers requests.
     *
     * @return the tool, under a name that no other one has
     */
    public ToolSpec answerTool() {
        return answer;
    }

    /**
     * Returns what a model is told before everything else.
     *
     * @return the text of {@link LoopPrompt}
     */
    public String rules() {
        return LoopPrompt.current().with(answer.name());
    }

    /**
     * Returns the requests that are open, for the model.
     *
     * @return one after the other; empty if there is none
     */
    public synchronized Optional<String> requests() {
        List<String> texts = open.values().stream().map(ToolLoop::told).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", texts));
    }

    /**
     * Calls a tool, or answers, and waits for what comes of it.
     *
     * @param name the name that the model used
     * @param arguments the arguments as it wrote them
     * @return what the model is told: the result, also one that is an error, or why the call was refused
     */
    public ToolResult call(String name, @Nullable String arguments) {
        String given = arguments == null || arguments.isBlank() ? "{}" : arguments;
        return name.equals(answer.name()) ? answer(given) : callTool(name, given);
    }

    /**
     * Takes what a model wrote beside its tools: it answers the request that is open, if there is just one.
     *
     * @param text the text
     * @return whether it was an answer
     */
    public boolean takeText(@Nullable String text) {
        Optional<String> only;
        synchronized (this) {
            only = open.size() == 1 ? open.keySet().stream().findFirst() : Optional.empty();
        }
        if (text == null || text.isBlank() || only.isEmpty()) {
            return false;
        }
        give(only.get(), text.strip());
        return true;
    }

    /**
     * Adds to the tokens of this turn.
     *
     * @param input tokens of the prompt, cached ones included; {@code null} if the model tells of none
     * @param cached those of them that came from a cache; {@code null} for none
     * @param output tokens of the reply; {@code null} if the model tells of none
     */
    public void spent(@Nullable Number input, @Nullable Number cached, @Nullable Number output) {
        if (input != null || output != null) {
            long prompt = tokens(input);
            tools.spent(new Usage(prompt, Math.min(prompt, tokens(cached)), tokens(output)));
        }
    }

    /**
     * Asks a model while virtual time stands still.
     *
     * @param question what asks it
     * @param <T> what it replies
     * @return the reply
     */
    public <T> T inRealTime(Callable<T> question) {
        try {
            return tools.inRealTime(question);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the chat model threw a checked exception: " + e, e);
        }
    }

    private ToolResult callTool(String name, String arguments) {
        try {
            return tools.callText(names.own(name), arguments);
        } catch (RefusedCallException e) {
            return refused(e.getMessage());
        }
    }

    private ToolResult answer(String arguments) {
        Turn.Builder read = Turn.builder();
        Optional<String> wrong = ControlCalls.answer(members(arguments), read);
        if (wrong.isPresent()) {
            return refused(wrong.get());
        }
        Turn.Answer given = read.build().answers().get(0);
        return give(given.subTask(), given.value());
    }

    /** An answer to a request that is not open is an answer too: the environment counts it. */
    private ToolResult give(String subTask, @Nullable Object value) {
        boolean expected = close(subTask);
        tools.answer(subTask, value);
        Optional<UserRequest> next = tools.nextRequest(subTask);
        next.ifPresent(this::arrive);
        if (!expected) {
            return refused("sub-task '" + subTask + "' has no request that is open");
        }
        ObjectNode taken = Json.mapper().createObjectNode().put("status", "taken");
        next.ifPresent(request -> taken.put("request", request.text()));
        return new ToolResult(taken, false);
    }

    private synchronized boolean close(String subTask) {
        return open.remove(subTask) != null;
    }

    private synchronized void arrive(UserRequest request) {
        open.put(request.subTask(), request);
        offer(request.tools());
    }

    private void offer(List<ToolSpec> more) {
        more.forEach(tool -> offered.add(new ToolSpec(
                names.add(tool.name()), tool.description(), tool.parameters(), tool.readOnly(), tool.executes())));
    }

    private static ToolResult refused(String message) {
        return new ToolResult(
                Json.mapper().createObjectNode().put("status", "refused").put("message", message), true);
    }

    private static Optional<ObjectNode> members(String arguments) {
        try {
            JsonNode read = Json.read(arguments);
            return read instanceof ObjectNode members ? Optional.of(members) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String told(UserRequest request) {
        return "Request of sub-task " + request.subTask() + ":\n" + request.text();
    }

    private static long tokens(@Nullable Number count) {
        return count == null ? 0 : Math.max(0, Math.min(Usage.MOST, count.longValue()));
    }
}
