package org.asynctool.agent.mcp;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** Programs that are started as agents; the first argument says which. */
final class Program {

    private Program() {}

    public static void main(String... arguments) throws Exception {
        switch (arguments[0]) {
            case "solve" -> solve();
            case "chatter" -> chatter();
            case "leave" -> leave();
            case "orphan" -> orphan(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Looks, waits and answers with what it has been told. */
    private static void solve() {
        try (McpSyncClient client = connect()) {
            call(client, "look", Map.of());
            call(client, "wait", Map.of("for", "all"));
            call(client, "answer", Map.of("subtask", "A", "answer", "done"));
        }
    }

    /** Prints more than any pipe holds, and then does its work. */
    private static void chatter() {
        for (int i = 0; i < 20_000; i++) {
            System.out.println("line " + i + " " + "x".repeat(100));
        }
        solve();
    }

    private static void leave() {
        System.out.println("I have had enough.");
        System.exit(7);
    }

    /** Leaves somebody behind whose parent is gone, and who says where to be found. */
    private static void orphan(Path pid) throws Exception {
        new ProcessBuilder("sh", "-c", "sleep 300 & echo $! > '" + pid + "'")
                .start()
                .waitFor();
        if (Files.readString(pid).isBlank()) {
            throw new IllegalStateException("nobody was left behind");
        }
        solve();
    }

    private static McpSyncClient connect() {
        McpEndpoint endpoint =
                new McpEndpoint(URI.create(System.getenv(ProcessAgent.URL)), System.getenv(ProcessAgent.TOKEN));
        McpSyncClient client = PlannedClient.connect(endpoint, new ArrayList<>());
        client.initialize();
        return client;
    }

    static String call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return ((TextContent) client.callTool(CallToolRequest.builder(tool)
                                .arguments(arguments)
                                .build())
                        .content()
                        .get(0))
                .text();
    }
}
