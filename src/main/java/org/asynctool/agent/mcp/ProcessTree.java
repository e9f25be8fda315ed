package org.asynctool.agent.mcp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process with all that it has started. Who has a dead parent is nobody's descendant any more; where the system shows
 * the environments of processes (Linux), such ones are known by the token in theirs.
 */
final class ProcessTree {

    private static final long SECONDS_TO_END = 2;
    private static final Path PROCESSES = Path.of("/proc");

    private final Process root;
    private final String mark;

    ProcessTree(Process root, String mark) {
        this.root = root;
        this.mark = mark;
    }

    /** Lets the program come to its end, for a moment; then asks all processes to end, and then forces them. */
    void end() {
        await(Set.of(root.toHandle()));
        Set<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroy);
        await(all);
        // What was started while the others ended belongs to them too.
        all.addAll(all());
        all.forEach(ProcessHandle::destroyForcibly);
        await(all);
    }

    private Set<ProcessHandle> all() {
        Set<ProcessHandle> all = new LinkedHashSet<>(root.descendants().toList());
        if (root.isAlive()) {
            all.add(root.toHandle());
        }
        if (Files.isDirectory(PROCESSES)) {
            ProcessHandle.allProcesses().filter(this::marked).forEach(all::add);
        }
        return all;
    }

    private boolean marked(ProcessHandle process) {
        Path environment = PROCESSES.resolve(Long.toString(process.pid())).resolve("environ");
        try {
            return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            // It has ended meanwhile, or is somebody else's.
            return false;
        }
    }

    private static void await(Set<ProcessHandle> processes) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Those that are left are forced next, or cannot be ended by anybody.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
