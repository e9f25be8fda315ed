package org.asynctool.agent.springai;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;
import org.springframework.ai.tool.definition.ToolDefinition;

/** Executes the calls of one message at the same time. Spring AI's own manager, which does each, knows no such way. */
final class ConcurrentToolCalling implements ToolCallingManager {

    private final ToolCallingManager each;
    private final Executor executor;

    ConcurrentToolCalling(ToolCallingManager each, Executor executor) {
        this.each = each;
        this.executor = executor;
    }

    @Override
    public List<ToolDefinition> resolveToolDefinitions(ToolCallingChatOptions options) {
        return each.resolveToolDefinitions(options);
    }

    @Override
    public ToolExecutionResult executeToolCalls(Prompt prompt, ChatResponse response) {
        AssistantMessage message = response.getResults().stream()
                .map(Generation::getOutput)
                .filter(AssistantMessage::hasToolCalls)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the model has called no tool"));
        if (message.getToolCalls().size() == 1) {
            return each.executeToolCalls(prompt, response);
        }
        List<ToolExecutionResult> results = message.getToolCalls().stream()
                .map(call -> CompletableFuture.supplyAsync(() -> execute(prompt, message, call), executor))
                .toList()
                .stream()
                .map(ConcurrentToolCalling::await)
                .toList();
        return together(prompt, message, results);
    }

    private ToolExecutionResult execute(Prompt prompt, AssistantMessage message, ToolCall call) {
        AssistantMessage one = message.mutate().toolCalls(List.of(call)).build();
        return each.executeToolCalls(prompt, new ChatResponse(List.of(new Generation(one))));
    }

    private static ToolExecutionResult together(
            Prompt prompt, AssistantMessage message, List<ToolExecutionResult> results) {
        List<ToolResponse> responses = new ArrayList<>();
        results.forEach(result -> {
            List<Message> history = result.conversationHistory();
            responses.addAll(((ToolResponseMessage) history.get(history.size() - 1)).getResponses());
        });
        List<Message> history = new ArrayList<>(prompt.getInstructions());
        history.add(message);
        history.add(ToolResponseMessage.builder().responses(responses).build());
        return ToolExecutionResult.builder()
                .conversationHistory(history)
                .returnDirect(results.stream().allMatch(ToolExecutionResult::returnDirect))
                .build();
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
