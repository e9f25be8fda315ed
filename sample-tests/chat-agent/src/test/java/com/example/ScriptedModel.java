package com.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for a model while cassettes are recorded: it knows what to say to each task. With a real model this class
 * goes, and so does its line in {@code META-INF/services}.
 */
public final class ScriptedModel implements LauncherSessionListener {

    static final String URL = "http://localhost:18473/v1";

    private static final JsonMapper JSON = new JsonMapper();

    /** What is said to whom, reply by reply: tools with their arguments. */
    private static final Map<String, List<List<String>>> SCRIPTS = Map.of(
            "Make tea",
            List.of(
                    List.of("boil_water {}", "add {'arg_0': 12, 'arg_1': 30}", "wait {'for': 'any'}"),
                    List.of("answer {'subtask': 'plates', 'answer': 42}", "wait {'for': 'any'}"),
                    List.of("brew_tea {}", "wait {'for': 'any'}"),
                    List.of("answer {'subtask': 'tea', 'answer': 'Tea is ready.'}")),
            "A crate",
            List.of(
                    List.of("multiply {'arg_0': 33, 'arg_1': 11}", "wait {'for': 'any'}"),
                    List.of("answer {'subtask': 'eggs', 'answer': 363}")));

    private HttpServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("record".equals(System.getProperty("asynctool.cassettes"))) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 18473), 0);
                server.createContext("/v1/chat/completions", ScriptedModel::answer);
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        byte[] reply = """
                {"choices": [{"finish_reason": "tool_calls", "message": {"role": "assistant", "tool_calls": [%s]}}],
                 "usage": {"prompt_tokens": 500, "completion_tokens": 20}}
                """.formatted(String.join(", ", next(body))).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    private static List<String> next(JsonNode body) {
        String asked = body.at("/messages/1/content").asString();
        long said = body.get("messages")
                .valueStream()
                .filter(message -> message.get("role").asString().equals("assistant"))
                .count();
        List<String> reply = SCRIPTS.entrySet().stream()
                .filter(script -> asked.contains(script.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue()
                .get((int) said);
        List<String> calls = new ArrayList<>();
        for (String call : reply) {
            String[] parts = call.split(" ", 2);
            calls.add("""
                    {"id": "call_%d_%d", "type": "function", "function": {"name": "%s", "arguments": %s}}\
                    """.formatted(
                            said, calls.size(), parts[0], JSON.writeValueAsString(parts[1].replace('\'', '"'))));
        }
        return calls;
    }
}
