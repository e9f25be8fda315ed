package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.task.ToolSpec;

/** Everything that a model is sent with each request: its tools, and what was said so far. */
final class Conversation {

    private final List<Message> messages = new ArrayList<>();
    private final List<ToolSpec> tools = new ArrayList<>();

    void add(Message message) {
        messages.add(message);
    }

    void offer(ToolSpec tool) {
        tools.add(tool);
    }

    List<Message> messages() {
        return messages;
    }

    /** The tools, under the names that the model sees. */
    List<ToolSpec> tools() {
        return tools;
    }
}
