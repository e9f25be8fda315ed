package org.asynctool.agent.http;

import java.util.Map;
import mockwebserver3.MockResponse;

/** Replies in the forms of three providers: one that reads, and one that answers. Two of them come in pieces. */
final class FlakyReplies {

    private FlakyReplies() {}

    static MockResponse of(String path, boolean answers, long number) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "completions" -> completion(answers, number);
            case "messages" -> Completions.stream(message(answers, number));
            default -> Completions.json(response(answers, number));
        };
    }

    private static MockResponse completion(boolean answers, long number) {
        Completions reply = answers ? Chat.answer("A", "done") : Completions.call("read", Map.of());
        return (answers ? reply : reply.and("wait", "{}"))
                .costing(FlakyServer.INPUT_TOKENS, number)
                .streamed();
    }

    private static String message(boolean answers, long number) {
        String uses = answers
                ? use(0, "call_a", "answer", "{\\\"subtask\\\": \\\"A\\\", \\\"answer\\\": \\\"done\\\"}")
                : use(0, "call_x0", "read", "{}") + use(1, "call_x1", "wait", "{}");
        return """
                data: {"type": "message_start", "message": {"usage": {"input_tokens": %d}}}

                %sdata: {"type": "message_delta", "delta": {"stop_reason": "tool_use"}, "usage": {"output_tokens": %d}}

                data: {"type": "message_stop"}

                """.formatted(FlakyServer.INPUT_TOKENS, uses, number);
    }

    private static String use(int index, String id, String tool, String arguments) {
        return """
                data: {"type": "content_block_start", "index": %d, "content_block": \
                {"type": "tool_use", "id": "%s", "name": "%s", "input": {}}}

                data: {"type": "content_block_delta", "index": %d, "delta": \
                {"type": "input_json_delta", "partial_json": "%s"}}

                data: {"type": "content_block_stop", "index": %d}

                """.formatted(index, id, tool, index, arguments, index);
    }

    private static String response(boolean answers, long number) {
        String calls = answers
                ? call("call_a", "answer", "{\\\"subtask\\\": \\\"A\\\", \\\"answer\\\": \\\"done\\\"}")
                : call("call_x0", "read", "{}") + ", " + call("call_x1", "wait", "{}");
        return """
                {"status": "completed", "output": [%s], "usage": {"input_tokens": %d, "output_tokens": %d}}
                """.formatted(calls, FlakyServer.INPUT_TOKENS, number);
    }

    private static String call(String id, String tool, String arguments) {
        return """
                {"type": "function_call", "id": "f%s", "call_id": "%s", "name": "%s", "arguments": "%s"}""".formatted(id, id, tool, arguments);
    }
}
