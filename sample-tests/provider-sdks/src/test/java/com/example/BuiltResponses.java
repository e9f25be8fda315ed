package com.example;

import com.openai.models.responses.Response;
import com.openai.models.responses.Response.IncompleteDetails;
import com.openai.models.responses.ResponseCompletedEvent;
import com.openai.models.responses.ResponseFunctionCallArgumentsDeltaEvent;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputItemDoneEvent;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseReasoningItem;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseUsage;
import com.openai.models.responses.ToolChoiceOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Responses, by OpenAI's builders. */
final class BuiltResponses implements Built {

    @Override
    public Response call() {
        return response(ResponseStatus.COMPLETED)
                .addOutput(ResponseReasoningItem.builder()
                        .id("rs_1")
                        .summary(List.of())
                        .encryptedContent("eA==")
                        .build())
                .addOutput(toolCall())
                .build();
    }

    private static ResponseFunctionToolCall toolCall() {
        return ResponseFunctionToolCall.builder()
                .id("fc_1")
                .callId("call_1")
                .name("multiply")
                .arguments(ARGUMENTS)
                .status(ResponseFunctionToolCall.Status.COMPLETED)
                .build();
    }

    @Override
    public Stream<?> callInPieces() {
        return Stream.of(
                ResponseFunctionCallArgumentsDeltaEvent.builder()
                        .itemId("fc_1")
                        .outputIndex(1)
                        .sequenceNumber(1)
                        .delta(ARGUMENTS)
                        .build(),
                ResponseOutputItemDoneEvent.builder()
                        .item(ResponseOutputItem.ofFunctionCall(toolCall()))
                        .outputIndex(1)
                        .sequenceNumber(2)
                        .build(),
                ResponseCompletedEvent.builder()
                        .response(call())
                        .sequenceNumber(3)
                        .build());
    }

    @Override
    public Object refusal() {
        return response(ResponseStatus.COMPLETED)
                .addOutput(ResponseOutputMessage.builder()
                        .id("msg_1")
                        .status(ResponseOutputMessage.Status.COMPLETED)
                        .addRefusalContent("I will not.")
                        .build())
                .build();
    }

    @Override
    public Object cutOff() {
        return response(ResponseStatus.INCOMPLETE)
                .incompleteDetails(IncompleteDetails.builder()
                        .reason(IncompleteDetails.Reason.MAX_OUTPUT_TOKENS)
                        .build())
                .addOutput(ResponseOutputMessage.builder()
                        .id("msg_1")
                        .status(ResponseOutputMessage.Status.INCOMPLETE)
                        .addContent(ResponseOutputText.builder()
                                .text("It is forty-")
                                .annotations(List.of())
                                .build())
                        .build())
                .build();
    }

    private static Response.Builder response(ResponseStatus status) {
        return Response.builder()
                .id("resp_1")
                .createdAt(1)
                .status(status)
                .error(Optional.empty())
                .incompleteDetails(Optional.empty())
                .instructions(Optional.empty())
                .metadata(Optional.empty())
                .model("m")
                .parallelToolCalls(true)
                .temperature(1.0)
                .topP(1.0)
                .toolChoice(ToolChoiceOptions.AUTO)
                .tools(List.of())
                .output(List.of())
                .usage(ResponseUsage.builder()
                        .inputTokens(100)
                        .inputTokensDetails(ResponseUsage.InputTokensDetails.builder()
                                .cachedTokens(60)
                                .cacheWriteTokens(0)
                                .build())
                        .outputTokens(10)
                        .outputTokensDetails(ResponseUsage.OutputTokensDetails.builder()
                                .reasoningTokens(4)
                                .build())
                        .totalTokens(110)
                        .build());
    }
}
