package com.example;

import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice.FinishReason;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice.Delta;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.completions.CompletionUsage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chat completions, by OpenAI's builders. */
final class BuiltCompletions implements Built {

    @Override
    public Object call() {
        return completion(
                ChatCompletionMessage.builder()
                        .content(Optional.empty())
                        .refusal(Optional.empty())
                        .addToolCall(ChatCompletionMessageFunctionToolCall.builder()
                                .id("call_1")
                                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                                        .name("multiply")
                                        .arguments(ARGUMENTS)
                                        .build())
                                .build())
                        .build(),
                FinishReason.TOOL_CALLS);
    }

    @Override
    public Stream<?> callInPieces() {
        Delta.ToolCall begun = Delta.ToolCall.builder()
                .index(0)
                .id("call_1")
                .type(Delta.ToolCall.Type.FUNCTION)
                .function(Delta.ToolCall.Function.builder()
                        .name("multiply")
                        .arguments("")
                        .build())
                .build();
        return Stream.of(
                chunk(Delta.builder().role(Delta.Role.ASSISTANT).content(Optional.empty()).build(), Optional.empty()),
                chunk(Delta.builder().addToolCall(begun).build(), Optional.empty()),
                chunk(piece(ARGUMENTS.substring(0, 9)), Optional.empty()),
                chunk(piece(ARGUMENTS.substring(9)), Optional.empty()),
                chunk(
                        Delta.builder().build(),
                        Optional.of(ChatCompletionChunk.Choice.FinishReason.TOOL_CALLS)),
                head().choices(List.of()).usage(usage()).build());
    }

    private static Delta piece(String arguments) {
        return Delta.builder()
                .addToolCall(Delta.ToolCall.builder()
                        .index(0)
                        .function(Delta.ToolCall.Function.builder()
                                .arguments(arguments)
                                .build())
                        .build())
                .build();
    }

    private static ChatCompletionChunk chunk(
            Delta delta, Optional<ChatCompletionChunk.Choice.FinishReason> reason) {
        return head().addChoice(ChatCompletionChunk.Choice.builder()
                        .index(0)
                        .delta(delta)
                        .finishReason(reason)
                        .build())
                .build();
    }

    private static ChatCompletionChunk.Builder head() {
        return ChatCompletionChunk.builder().id("c").created(1).model("m");
    }

    @Override
    public Object refusal() {
        return completion(
                ChatCompletionMessage.builder()
                        .content(Optional.empty())
                        .refusal("I will not.")
                        .build(),
                FinishReason.STOP);
    }

    @Override
    public Object cutOff() {
        return completion(
                ChatCompletionMessage.builder()
                        .content("It is forty-")
                        .refusal(Optional.empty())
                        .build(),
                FinishReason.LENGTH);
    }

    private static ChatCompletion completion(ChatCompletionMessage message, FinishReason reason) {
        return ChatCompletion.builder()
                .id("c")
                .created(1)
                .model("m")
                .addChoice(ChatCompletion.Choice.builder()
                        .index(0)
                        .message(message)
                        .finishReason(reason)
                        .logprobs(Optional.empty())
                        .build())
                .usage(usage())
                .build();
    }

    private static CompletionUsage usage() {
        return CompletionUsage.builder()
                .promptTokens(100)
                .completionTokens(10)
                .totalTokens(110)
                .promptTokensDetails(CompletionUsage.PromptTokensDetails.builder()
                        .cachedTokens(60)
                        .build())
                .build();
    }
}
