package com.example;

import static java.time.Duration.ofSeconds;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.service.AiServices;
import java.util.ArrayList;
import java.util.List;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.agent.Agent;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.agent.langchain4j.LangChain4jAgent;
import org.asynctool.agent.langchain4j.LangChain4jTools;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.Test;

@AsyncToolTest
class ClerkTest {

    private static final String PRICES = "classpath:/tasks/prices.jsonl#prices";

    private final Replies model = new Replies();

    // snippet: service
    interface Clerk {

        String help(String request);
    }

    @Test
    void doesBothSumsAtOnce(@TaskFile("classpath:/tasks/prices.jsonl#prices") ToolEnvironment environment) {
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 7}"),
                model.call("multiply", "{\"arg_0\": 17, \"arg_1\": 6}"));
        model.says("13 apples, 102 pears");

        Agent agent = BlockingAgent.of(tools -> {
            LangChain4jTools episode = LangChain4jTools.of(tools);
            Clerk clerk = AiServices.builder(Clerk.class)
                    .chatModel(episode.inRealTime(model))
                    .tools(episode.tools())
                    .executeToolsConcurrently(episode.executor())
                    .build();
            tools.answer("A", clerk.help(tools.requests().get(0).text()));
        });

        // Each sum takes 20 seconds, and the model thinks for a second, twice.
        assertThat(environment.run(agent)).succeeded().finishedWithin(ofSeconds(22));
    }
    // end of snippet

    @Test
    void takesItsTimeOneByOne(@TaskFile(PRICES) ToolEnvironment environment) {
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 7}"),
                model.call("multiply", "{\"arg_0\": 17, \"arg_1\": 6}"));
        model.says("13 apples, 102 pears");

        Agent agent = BlockingAgent.of(tools -> tools.answer("A", AiServices.builder(Clerk.class)
                .chatModel(model)
                .tools(LangChain4jTools.of(tools).tools())
                .build()
                .help("Do it.")));

        assertThat(environment.run(agent).scorecard().value("time.makespan")).hasValue(43);
    }

    @Test
    void answersByTheToolForIt(@TaskFile(PRICES) ToolEnvironment environment) {
        // snippet: model
        Agent agent = LangChain4jAgent.of("clerk", "2.1", model);
        // end of snippet
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 7}"),
                model.call("multiply", "{\"arg_0\": 17, \"arg_1\": 6}"));
        model.calls(model.call("answer", "{\"subtask\": \"A\", \"answer\": [13, 102]}"));

        assertThat(environment.run(agent)).succeeded().finishedWithin(ofSeconds(22));
        assertThat(agent.info().labels()).containsExactly("langchain4j", "loop-v1");
        assertThat(model.told().get(0)).startsWith("You are given several sub-tasks").contains("call `answer` with");
        assertThat(model.told().get(1)).startsWith("Request of sub-task A:\n91 apples");
    }

    @Test
    void answersByTextWhereItIsClearWhat(@TaskFile(PRICES) ToolEnvironment environment) {
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 7}"),
                model.call("multiply", "{\"arg_0\": 17, \"arg_1\": 6}"));
        model.says("13 and 102");

        assertThat(environment.run(LangChain4jAgent.of("clerk", "2.1", model))).succeeded();
    }

    @Test
    void readsWhatWentWrong(@TaskFile(PRICES) ToolEnvironment environment) {
        model.calls(
                model.call("divide", "{\"arg_0\": 91, \"arg_1\": 0}"),
                model.call("multiply", "{\"arg_0\": \"many\"}"),
                model.call("subtract", "{}"),
                model.call("answer", "{\"subtask\": \"Z\", \"answer\": 1}"));
        model.says("I give up.");

        assertThat(environment.run(LangChain4jAgent.of("clerk", "2.1", model))).missed();
        List<String> told = model.told();
        assertThat(told.subList(told.size() - 4, told.size())).satisfiesExactly(
                zero -> assertThat(zero).isEqualTo("error {\"error\":\"divide(arg_0=91, arg_1=0): the divisor must not be 0\"}"),
                text -> assertThat(text).startsWith("error {\"status\":\"refused\",\"message\":\"").contains("arg_0"),
                none -> assertThat(none).contains("refused").contains("there is no tool 'subtract'"),
                answer -> assertThat(answer).contains("sub-task 'Z' has no request that is open"));
    }

    @Test
    void anExceptionInTheServiceIsAnErrorAndNoScore(@TaskFile(PRICES) ToolEnvironment environment) {
        assertThatThrownBy(() -> environment.run(LangChain4jAgent.of("clerk", "2.1", model)))
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining("the model is out of words");
    }

    @Test
    void describesTheToolsAsTheyAre(@TaskFile(PRICES) ToolEnvironment environment) {
        List<ToolSpecification> seen = new ArrayList<>();
        environment.run(BlockingAgent.of(
                tools -> seen.addAll(LangChain4jTools.of(tools).toolsAndAnswer().keySet())));

        assertThat(seen).extracting(ToolSpecification::name).containsExactly("multiply", "divide", "answer");
        JsonObjectSchema arguments = seen.get(0).parameters();
        assertThat(arguments.required()).containsExactly("arg_0", "arg_1");
        assertThat(arguments.properties().keySet()).containsExactly("arg_0", "arg_1", "subtask");
    }
}
