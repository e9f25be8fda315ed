package org.asynctool.agent.mcp;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;

/**
 * An agent that is a program, in whatever language. It is started for each episode and finds its tools at a Model Context
 * Protocol server, whose address and token are in its environment as {@value #URL} and {@value #TOKEN}; see
 * {@link McpAgent} for what is spoken there.
 *
 * <p>When the episode ends, the process and all its descendants are ended. A process that ends before it has answered
 * everything or called {@code finish} is an agent that could not run; the error shows its last output.
 *
 * <pre>{@code
 * Agent agent = ProcessAgent.of("python3", "agent.py").named("travel-desk", "2.1").in(Path.of("agents"));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ProcessAgent implements Agent {

    /** Name of the environment variable with the address of the episode's server. */
    public static final String URL = "ASYNCTOOL_MCP_URL";

    /** Name of the environment variable with the token that each request has to carry. */
    public static final String TOKEN = "ASYNCTOOL_MCP_TOKEN";

    private final ProcessStart start;
    private final McpAgent agent;

    private ProcessAgent(ProcessStart start, AgentInfo info) {
        this.start = start;
        this.agent = McpAgent.of(info, start::start);
    }

    /**
     * Tests a program.
     *
     * @param command the program and its arguments, as for {@link ProcessBuilder}
     * @return the agent, named after the program, in the directory and with the environment of this JVM
     * @throws IllegalArgumentException if the command is empty
     */
    public static ProcessAgent of(String... command) {
        if (command.length == 0) {
            throw new IllegalArgumentException("a process agent needs a command, but there is none");
        }
        ProcessStart start = new ProcessStart(List.of(command), Optional.empty(), Map.of());
        return new ProcessAgent(
                start, McpAgent.info(Path.of(command[0]).getFileName().toString(), "unknown"));
    }

    /**
     * Names the agent.
     *
     * @param name its name in results
     * @param version its version in results
     * @return an agent that is this one otherwise
     */
    public ProcessAgent named(String name, String version) {
        return new ProcessAgent(start, McpAgent.info(name, version));
    }

    /**
     * Starts the program somewhere else.
     *
     * @param directory its working directory
     * @return an agent that is this one otherwise
     */
    public ProcessAgent in(Path directory) {
        return new ProcessAgent(new ProcessStart(start.command(), Optional.of(directory), start.environment()), info());
    }

    /**
     * Adds a variable to the environment of the program.
     *
     * @param variable its name
     * @param value its value
     * @return an agent that is this one otherwise
     */
    public ProcessAgent with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(start.environment());
        more.put(variable, value);
        return new ProcessAgent(new ProcessStart(start.command(), start.directory(), more), info());
    }

    @Override
    public AgentSession open(Briefing briefing) throws IOException {
        return agent.open(briefing);
    }

    @Override
    public AgentInfo info() {
        return agent.info();
    }

    @Override
    public Optional<Duration> wallClock() {
        return agent.wallClock();
    }

    @Override
    public void close() throws IOException {
        agent.close();
    }
}
