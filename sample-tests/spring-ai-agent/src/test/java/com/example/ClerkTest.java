package com.example;

import static java.time.Duration.ofSeconds;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.agent.Agent;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.agent.springai.SpringAiAgent;
import org.asynctool.agent.springai.SpringAiTools;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.tool.ToolCallback;

@AsyncToolTest
class ClerkTest {

    private static final String PRICES = "classpath:/tasks/prices.jsonl#prices";

    private final Replies model = new Replies();

    // snippet: client
    @Test
    void doesBothSumsAtOnce(@TaskFile("classpath:/tasks/prices.jsonl#prices") ToolEnvironment environment) {
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 7}"),
                model.call("multiply", "{\"arg_0\": 17, \"arg_1\": 6}"));
        model.says("13 apples, 102 pears");

        Agent agent = BlockingAgent.of(tools -> {
            SpringAiTools episode = SpringAiTools.of(tools);
            ChatClient clerk = ChatClient.builder(episode.inRealTime(model))
                    .defaultTools(episode.tools())
                    .defaultAdvisors(ToolCallingAdvisor.builder()
                            .toolCallingManager(episode.manager())
                            .build())
                    .build();
            String request = tools.requests().get(0).text();
            tools.answer("A", clerk.prompt().user(request).call().content());
        });

        // Each sum takes 20 seconds, and the model thinks for a second, twice.
        assertThat(environment.run(agent)).succeeded().finishedWithin(ofSeconds(22));
    }
    // end of snippet

    @Test
    void takesItsTimeOneByOneWithTheManagerOfSpringAi(@TaskFile(PRICES) ToolEnvironment environment) {
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 7}"),
                model.call("multiply", "{\"arg_0\": 17, \"arg_1\": 6}"));
        model.says("13 apples, 102 pears");

        Agent agent = BlockingAgent.of(tools -> tools.answer("A", ChatClient.builder(model)
                .defaultTools(SpringAiTools.of(tools).tools())
                .build()
                .prompt("Do it.")
                .call()
                .content()));

        assertThat(environment.run(agent).scorecard().value("time.makespan")).hasValue(43);
    }

    @Test
    void answersByTheToolForIt(@TaskFile(PRICES) ToolEnvironment environment) {
        // snippet: model
        Agent agent = SpringAiAgent.of("clerk", "2.1", model);
        // end of snippet
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 7}"),
                model.call("multiply", "{\"arg_0\": 17, \"arg_1\": 6}"));
        model.calls(model.call("answer", "{\"subtask\": \"A\", \"answer\": [13, 102]}"));

        assertThat(environment.run(agent)).succeeded().finishedWithin(ofSeconds(22));
        assertThat(agent.info().labels()).containsExactly("spring-ai", "loop-v1");
        assertThat(model.told().get(0).getText()).startsWith("You are given several sub-tasks").contains("call `answer` with");
        assertThat(model.told().get(1).getText()).startsWith("Request of sub-task A:\n91 apples");
    }

    @Test
    void answersByTextWhereItIsClearWhat(@TaskFile(PRICES) ToolEnvironment environment) {
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 7}"),
                model.call("multiply", "{\"arg_0\": 17, \"arg_1\": 6}"));
        model.says("13 and 102");

        assertThat(environment.run(SpringAiAgent.of("clerk", "2.1", model))).succeeded();
    }

    @Test
    void readsWhatWentWrong(@TaskFile(PRICES) ToolEnvironment environment) {
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 0}"),
                model.call("multiply", "{\"arg_0\": \"many\"}"),
                model.call("subtract", "{}"),
                model.call("answer", "{\"subtask\": \"Z\", \"answer\": 1}"));
        model.says("I give up.");

        assertThat(environment.run(SpringAiAgent.of("clerk", "2.1", model))).missed();
        assertThat(model.results()).satisfiesExactly(
                zero -> assertThat(zero).isEqualTo("{\"error\":\"divide(arg_0=91, arg_1=0): the divisor must not be 0\"}"),
                text -> assertThat(text).startsWith("{\"status\":\"refused\",\"message\":\"").contains("arg_0"),
                none -> assertThat(none).contains("there is no tool 'subtract'"),
                answer -> assertThat(answer).contains("sub-task 'Z' has no request that is open"));
    }

    @Test
    void anExceptionInTheModelIsAnErrorAndNoScore(@TaskFile(PRICES) ToolEnvironment environment) {
        assertThatThrownBy(() -> environment.run(SpringAiAgent.of("clerk", "2.1", model)))
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining("the model is out of words");
    }

    @Test
    void describesTheToolsAsTheyAre(@TaskFile(PRICES) ToolEnvironment environment) {
        List<ToolCallback> seen = new ArrayList<>();
        environment.run(BlockingAgent.of(tools -> seen.addAll(List.of(SpringAiTools.of(tools).toolsAndAnswer().getToolCallbacks()))));

        assertThat(seen).extracting(tool -> tool.getToolDefinition().name()).containsExactly("multiply", "divide", "answer");
        assertThat(seen.get(0).getToolDefinition().inputSchema()).contains("\"required\":[\"arg_0\",\"arg_1\"]", "\"subtask\"");
    }
}
