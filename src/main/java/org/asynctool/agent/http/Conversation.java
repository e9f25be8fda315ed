package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.asynctool.agent.http.Message.Said;
import org.asynctool.agent.http.Message.Told;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;

/** Everything that a model is sent with each request: its tools, and what was said so far. */
final class Conversation {

    private final List<Message> messages = new ArrayList<>();
    private final List<ToolSpec> tools = new ArrayList<>();
    private long characters;
    private final CallIds ids = new CallIds();

    void add(Message message) {
        messages.add(message);
        characters += message.characters();
    }

    void offer(ToolSpec tool) {
        tools.add(tool);
        characters += tool.name().length()
                + tool.description().length()
                + Json.write(tool.parameters()).length();
    }

    /** Puts another message in the place of one. */
    void exchange(int place, Message message) {
        characters += message.characters() - messages.set(place, message).characters();
    }

    /**
     * Takes messages away, but for what is to last.
     *
     * @param from the first of them
     * @param to the one behind the last of them
     * @return how many went
     */
    int remove(int from, int to) {
        int gone = 0;
        for (int i = to - 1; i >= from; i--) {
            if (!(messages.get(i) instanceof Told told && told.lasting())) {
                characters -= messages.remove(i).characters();
                gone++;
            }
        }
        return gone;
    }

    /** Returns the place of the first reply of the model from a place on; the end if there is none. */
    int replyFrom(int place) {
        int reply = place;
        while (reply < messages.size() && !(messages.get(reply) instanceof Said)) {
            reply++;
        }
        return reply;
    }

    /** Returns the place of the model's last reply; the end if there is none. */
    int lastReply() {
        int last = messages.size();
        for (int i = replyFrom(0); i < messages.size(); i = replyFrom(i + 1)) {
            last = i;
        }
        return last;
    }

    /** How many characters everything has that is sent. */
    long characters() {
        return characters;
    }

    /** The ids of the tool calls in it. */
    CallIds ids() {
        return ids;
    }

    List<Message> messages() {
        return Collections.unmodifiableList(messages);
    }

    /** The tools, under the names that the model sees. */
    List<ToolSpec> tools() {
        return tools;
    }
}
