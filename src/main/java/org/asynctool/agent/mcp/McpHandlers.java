package org.asynctool.agent.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpNotificationHandler;
import io.modelcontextprotocol.server.McpRequestHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.LoggingLevel;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.SetLevelRequest;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.asynctool.agent.mcp.Asked.Reply;
import org.asynctool.json.Json;
import org.asynctool.task.ToolSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.module.SimpleModule;

/**
 * Answers the requests of the protocol for one episode, however they came. Built on sessions and not on the SDK's server,
 * since that one refuses unknown tools itself: they could not be counted.
 */
final class McpHandlers {

    /** Numbers stay as they were written, and reading is bounded as everywhere. */
    static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(Json.mapper()
            .rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(McpError.class, new ErrorForm()))
            .build());

    private static final List<String> VERSIONS =
            List.of(ProtocolVersions.MCP_2025_11_25, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_03_26);

    private static final String LOGGER = "asynctool";

    private final McpSession episode;
    private final Supplier<Mono<Void>> tellNewTools;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile int leastLevel = LoggingLevel.INFO.level();

    McpHandlers(McpSession episode, Supplier<Mono<Void>> tellNewTools) {
        this.episode = episode;
        this.tellNewTools = tellNewTools;
    }

    /** Begins a session; a second one is refused. */
    Mono<InitializeResult> initialize(InitializeRequest request) {
        if (!taken.compareAndSet(false, true)) {
            return Mono.error(McpError.builder(McpSchema.ErrorCodes.INVALID_REQUEST)
                    .message("this episode has its client already: one session an episode")
                    .build());
        }
        String version = VERSIONS.contains(request.protocolVersion()) ? request.protocolVersion() : VERSIONS.get(0);
        return Mono.just(InitializeResult.builder(
                        version,
                        ServerCapabilities.builder().tools(true).logging().build(),
                        Implementation.builder("asynctool", "1").build())
                .instructions(episode.instructions())
                .build());
    }

    Map<String, McpRequestHandler<?>> requests() {
        Map<String, McpRequestHandler<?>> handlers = new LinkedHashMap<>();
        McpRequestHandler<Map<String, Object>> nothing = (exchange, params) -> Mono.just(Map.of());
        McpRequestHandler<ListToolsResult> tools = (exchange, params) -> Mono.fromSupplier(this::tools);
        McpRequestHandler<CallToolResult> call = this::call;
        McpRequestHandler<Map<String, Object>> level = (exchange, params) -> {
            leastLevel =
                    MAPPER.convertValue(params, SetLevelRequest.class).level().level();
            return nothing.handle(exchange, params);
        };
        handlers.put(McpSchema.METHOD_PING, nothing);
        handlers.put(McpSchema.METHOD_TOOLS_LIST, tools);
        handlers.put(McpSchema.METHOD_TOOLS_CALL, call);
        handlers.put(McpSchema.METHOD_LOGGING_SET_LEVEL, level);
        return handlers;
    }

    Map<String, McpNotificationHandler> notifications() {
        return Map.of(McpSchema.METHOD_NOTIFICATION_INITIALIZED, (exchange, params) -> Mono.empty());
    }

    private ListToolsResult tools() {
        return ListToolsResult.builder(
                        episode.tools().stream().map(McpHandlers::tool).toList())
                .build();
    }

    private static Tool tool(ToolSpec spec) {
        return Tool.builder(spec.name(), MAPPER.convertValue(spec.parameters(), new TypeRef<Map<String, Object>>() {}))
                .description(spec.description())
                .build();
    }

    private Mono<CallToolResult> call(McpAsyncServerExchange exchange, Object params) {
        return Mono.defer(() -> {
            Map<String, Object> given = Optional.ofNullable(params)
                    .map(some -> MAPPER.convertValue(some, new TypeRef<Map<String, Object>>() {}))
                    .orElse(Map.of());
            if (!(given.get("name") instanceof String name)) {
                return Mono.error(McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
                        .message("tools/call needs the name of a tool")
                        .build());
            }
            String arguments = Optional.ofNullable(given.get("arguments"))
                    .map(value -> Json.write(Json.of(value)))
                    .orElse("{}");
            return Mono.fromFuture(episode.desk().ask(name, arguments))
                    .flatMap(reply -> notify(exchange, reply).thenReturn(result(reply)));
        });
    }

    /** Tells of each result; a client that cannot be told still gets its answer. */
    private Mono<Void> notify(McpAsyncServerExchange exchange, Reply reply) {
        Mono<Void> results = Flux.fromIterable(reply.news())
                .filter(result -> LoggingLevel.INFO.level() >= leastLevel)
                .concatMap(result -> exchange.loggingNotification(
                        LoggingMessageNotification.builder(LoggingLevel.INFO, Json.write(result))
                                .logger(LOGGER)
                                .build()))
                .then();
        return (reply.newTools() ? results.then(tellNewTools.get()) : results).onErrorComplete();
    }

    private static CallToolResult result(Reply reply) {
        return CallToolResult.builder()
                .addTextContent(Json.write(reply.body()))
                .isError(reply.error())
                .build();
    }
}
