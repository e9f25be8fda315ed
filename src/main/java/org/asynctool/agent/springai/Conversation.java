package org.asynctool.agent.springai;

import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;

/** What was said in an episode. Its loop is that of Spring AI, but that tools may arrive while it runs. */
final class Conversation {

    private final SpringAiTools episode;
    private final ChatModel model;
    private final ToolCallingManager manager;
    private List<Message> messages = new ArrayList<>();

    Conversation(SpringAiTools episode, String rules, ChatModel model) {
        this.episode = episode;
        this.model = episode.inRealTime(model);
        this.manager = episode.manager();
        messages.add(new SystemMessage(rules));
    }

    /** Tells the model something, and returns what it wrote after it had called its tools; empty for nothing. */
    String tell(String text) {
        messages.add(new UserMessage(text));
        while (true) {
            Prompt prompt = new Prompt(List.copyOf(messages), options());
            ChatResponse response = model.call(prompt);
            if (!response.hasToolCalls()) {
                return read(response);
            }
            messages =
                    new ArrayList<>(manager.executeToolCalls(prompt, response).conversationHistory());
        }
    }

    private String read(ChatResponse response) {
        if (response.getResult() == null) {
            return "";
        }
        AssistantMessage said = response.getResult().getOutput();
        messages.add(said);
        return said.getText() == null ? "" : said.getText();
    }

    /** The options of the model with the tools that have arrived. */
    private ToolCallingChatOptions options() {
        ToolCallingChatOptions.Builder<?> options = model.getOptions() instanceof ToolCallingChatOptions own
                ? own.mutate()
                : ToolCallingChatOptions.builder();
        return options.toolCallbacks(episode.toolsAndAnswer().getToolCallbacks())
                .build();
    }
}
