package org.asynctool.agent.mcp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.mcp.McpAgent.Running;

/**
 * How a program is started.
 *
 * @param command the program and its arguments
 * @param directory its working directory; empty for that of this JVM
 * @param environment variables besides those of this JVM
 */
record ProcessStart(List<String> command, Optional<Path> directory, Map<String, String> environment) {

    ProcessStart {
        command = List.copyOf(command);
        environment = Map.copyOf(new LinkedHashMap<>(environment));
    }

    /** Starts the program for one episode. */
    Running start(McpEndpoint endpoint, Desk desk) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        directory.ifPresent(where -> builder.directory(where.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put(ProcessAgent.URL, endpoint.address().toString());
        builder.environment().put(ProcessAgent.TOKEN, endpoint.token());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException("the program " + command.get(0) + " cannot be started: " + e.getMessage(), e);
        }
        process.getOutputStream().close();
        ProcessOutput output = ProcessOutput.of(process);
        ProcessTree tree = new ProcessTree(process, ProcessAgent.TOKEN + "=" + endpoint.token());
        process.onExit().thenAccept(ended -> desk.leave(output.afterEnd(ended.exitValue())));
        return tree::end;
    }
}
