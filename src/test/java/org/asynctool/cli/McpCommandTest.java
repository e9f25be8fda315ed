package org.asynctool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a client starts it: over standard input and output. */
@Timeout(60)
class McpCommandTest {

    private static final String TASK = """
            {"version": 1, "id": "%s", "subTasks": [{"id": "A", "requests": ["How much is 6 times 7?"],
             "worlds": {"numbers": {}}, "reference": [{"id": "a1", "tool": "multiply",
             "arguments": {"arg_0": 6, "arg_1": 7}}], "goal": {"answers": [{"contains": {"$ref": "a1#/result"}}]}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void servesTheTaskToTheClientThatStartedIt() throws Exception {
        Path file = Files.writeString(folder.resolve("task.json"), TASK.formatted("six-times-seven"));
        Path trace = folder.resolve("trace.jsonl");
        List<String> said = new CopyOnWriteArrayList<>();
        StdioClientTransport transport = new StdioClientTransport(
                ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString())
                        .args(
                                "-XX:TieredStopAtLevel=1",
                                Main.class.getName(),
                                "mcp",
                                file.toString(),
                                "--trace",
                                trace.toString())
                        .addEnvVar("CLASSPATH", System.getProperty("java.class.path"))
                        .build(),
                McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(said::add);
        try (McpSyncClient client = McpClient.sync(transport).build()) {
            assertThat(client.initialize().instructions()).contains("How much is 6 times 7?");
            assertThat(call(client, "multiply", Map.of("arg_0", 6, "arg_1", 7)))
                    .isEqualTo("{\"status\":\"pending\",\"call\":\"c1\"}");
            assertThat(call(client, "wait", Map.of("for", "any"))).contains("\"result\":{\"result\":42}");
            assertThat(call(client, "answer", Map.of("subtask", "A", "answer", 42)))
                    .isEqualTo("{\"status\":\"taken\",\"episode\":\"ended\"}");
        }

        assertThat(Files.readString(trace)).contains("six-times-seven");
        assertThat(said).contains("task six-times-seven succeeded, time.makespan = 4.0 s");
    }

    @Test
    void asksWhichOfSeveralTasks() throws Exception {
        Path file = Files.writeString(
                folder.resolve("tasks.jsonl"),
                TASK.formatted("one").replace("\n", "") + "\n"
                        + TASK.formatted("two").replace("\n", "") + "\n");

        assertThat(run("mcp", file.toString()))
                .isEqualTo("asynctool: there are 2 tasks in " + file + "; name one by --task\n");
        assertThat(run("mcp", file.toString(), "--task", "three"))
                .isEqualTo("asynctool: there is no task 'three' in " + file + "\n");

        Files.writeString(file, "");
        assertThat(run("mcp", file.toString())).isEqualTo("asynctool: there is no task in " + file + "\n");
    }

    @Test
    void refusesATaskThatCannotBePlayed() throws Exception {
        Path file = Files.writeString(
                folder.resolve("task.json"), TASK.formatted("unknown-tool").replace("\"multiply\"", "\"tiply\""));

        assertThat(run("mcp", file.toString())).startsWith("asynctool: ").contains("tiply");
    }

    private static String run(String... arguments) {
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments))
                .isEqualTo(Main.ERROR);
        return err.toString();
    }

    private static String call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return ((TextContent) client.callTool(CallToolRequest.builder(tool)
                                .arguments(arguments)
                                .build())
                        .content()
                        .get(0))
                .text();
    }
}
