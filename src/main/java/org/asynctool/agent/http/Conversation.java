package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.task.ToolSpec;

/** Everything that a model is sent with each request: its tools, and what was said so far. */
final class Conversation {

    private final List<Message> messages = new ArrayList<>();
    private final List<ToolSpec> tools = new ArrayList<>();
    private final CallIds ids = new CallIds();

    void add(Message message) {
        messages.add(message);
    }

    void offer(ToolSpec tool) {
        tools.add(tool);
    }

    /** The ids of the tool calls in it. */
    CallIds ids() {
        return ids;
    }

    List<Message> messages() {
        return messages;
    }

    /** The tools, under the names that the model sees. */
    List<ToolSpec> tools() {
        return tools;
    }
}
