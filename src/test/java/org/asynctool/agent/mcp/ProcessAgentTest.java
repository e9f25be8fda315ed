package org.asynctool.agent.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.testing.Episodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs are started, are scored by what they do, and leave nothing behind. */
@Timeout(120)
class ProcessAgentTest {

    @TempDir
    Path folder;

    @Test
    void scoresWhatAProgramDoes() throws Exception {
        Episode episode = play("solve");

        assertThat(episode.succeeded()).isTrue();
        assertThat(episode.trace().header().agent().name()).isEqualTo("program");
        assertThat(episode.trace().header().agent().labels()).containsExactly("mcp-v1");
    }

    @Test
    void readsWhateverAProgramPrints() throws Exception {
        assertThat(play("chatter").succeeded()).isTrue();
    }

    @Test
    void tellsTheStatusAndTheLastOutputOfAProgramThatLeaves() {
        assertThatThrownBy(() -> play("leave"))
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining(
                        "the process ended with status 7 before it had answered everything or called finish;"
                                + " the end of its output:\nI have had enough.");
    }

    @Test
    void tellsOfAProgramThatCannotBeStarted() {
        assertThatThrownBy(() -> {
                    try (ProcessAgent agent = ProcessAgent.of("no-such-program")) {
                        Episodes.run(Episodes.desk("\"look\": {}", ""), agent);
                    }
                })
                .isInstanceOf(CouldNotRunException.class)
                .hasMessageContaining("the program no-such-program cannot be started");
    }

    @Test
    void needsACommand() {
        assertThatThrownBy(ProcessAgent::of).hasMessage("a process agent needs a command, but there is none");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "others do not show the environments of processes")
    void endsThoseTooWhoseParentIsGone() throws Exception {
        Path pid = folder.resolve("pid");

        assertThat(play("orphan", pid.toString()).succeeded()).isTrue();
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private static Episode play(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                Program.class.getName()));
        command.addAll(List.of(arguments));
        try (ProcessAgent agent = ProcessAgent.of(command.toArray(String[]::new))
                .named("program", "1")
                .with("CLASSPATH", System.getProperty("java.class.path"))) {
            return Episodes.run(Episodes.desk("\"look\": {}", ""), agent);
        }
    }
}
