package com.example;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.DirectCaller;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageDeltaUsage;
import com.anthropic.models.messages.RawContentBlockDeltaEvent;
import com.anthropic.models.messages.RawContentBlockStartEvent;
import com.anthropic.models.messages.RawContentBlockStopEvent;
import com.anthropic.models.messages.RawMessageDeltaEvent;
import com.anthropic.models.messages.RawMessageStartEvent;
import com.anthropic.models.messages.RawMessageStopEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlock;
import com.anthropic.models.messages.ThinkingBlock;
import com.anthropic.models.messages.ToolUseBlock;
import com.anthropic.models.messages.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Messages, by Anthropic's builders. */
final class BuiltMessages implements Built {

    @Override
    public Object call() {
        return message(StopReason.TOOL_USE)
                .addContent(ThinkingBlock.builder()
                        .thinking("Six times seven.")
                        .signature("c2ln")
                        .build())
                .addContent(toolUse(Map.of("arg_0", 6, "arg_1", 7)))
                .build();
    }

    private static ToolUseBlock toolUse(Map<String, ?> input) {
        return ToolUseBlock.builder()
                .id("toolu_1")
                .name("multiply")
                .input(JsonValue.from(new TreeMap<>(input)))
                .caller(DirectCaller.builder().build())
                .build();
    }

    @Override
    public Stream<?> callInPieces() {
        return Stream.of(
                RawMessageStartEvent.builder()
                        .message(message(StopReason.TOOL_USE)
                                .stopReason(Optional.empty())
                                .build())
                        .build(),
                RawContentBlockStartEvent.builder()
                        .index(0)
                        .contentBlock(toolUse(Map.of()))
                        .build(),
                RawContentBlockDeltaEvent.builder()
                        .index(0)
                        .inputJsonDelta(ARGUMENTS.substring(0, 9))
                        .build(),
                RawContentBlockDeltaEvent.builder()
                        .index(0)
                        .inputJsonDelta(ARGUMENTS.substring(9))
                        .build(),
                RawContentBlockStopEvent.builder().index(0).build(),
                RawMessageDeltaEvent.builder()
                        .delta(RawMessageDeltaEvent.Delta.builder()
                                .stopReason(StopReason.TOOL_USE)
                                .stopSequence(Optional.empty())
                                .stopDetails(Optional.empty())
                                .container(Optional.empty())
                                .build())
                        .usage(MessageDeltaUsage.builder()
                                .inputTokens(Optional.empty())
                                .cacheReadInputTokens(Optional.empty())
                                .cacheCreationInputTokens(Optional.empty())
                                .serverToolUse(Optional.empty())
                                .outputTokensDetails(Optional.empty())
                                .outputTokens(10)
                                .build())
                        .build(),
                RawMessageStopEvent.builder().build());
    }

    @Override
    public Object refusal() {
        return message(StopReason.REFUSAL).addContent(text("I will not.")).build();
    }

    @Override
    public Object cutOff() {
        return message(StopReason.MAX_TOKENS).addContent(text("It is forty-")).build();
    }

    private static TextBlock text(String text) {
        return TextBlock.builder().text(text).citations(Optional.empty()).build();
    }

    private static Message.Builder message(StopReason reason) {
        return Message.builder()
                .id("msg_1")
                .model("m")
                .container(Optional.empty())
                .diagnostics(Optional.empty())
                .content(List.of())
                .stopDetails(Optional.empty())
                .stopReason(reason)
                .stopSequence(Optional.empty())
                .usage(Usage.builder()
                        .inputTokens(30)
                        .cacheReadInputTokens(60)
                        .cacheCreationInputTokens(10)
                        .outputTokens(10)
                        .cacheCreation(Optional.empty())
                        .inferenceGeo(Optional.empty())
                        .serverToolUse(Optional.empty())
                        .serviceTier(Optional.empty())
                        .outputTokensDetails(Optional.empty())
                        .speed(Optional.empty())
                        .build());
    }
}
