package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.object;
import static org.asynctool.world.filesystem.Shell.directory;
import static org.asynctool.world.filesystem.Shell.file;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asynctool.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However agents go on, a file system stays small enough to be walked, written and read, and no call takes long. */
@Timeout(60)
class UsageBoundsTest {

    private static final String TOO_MANY = "failed: the file system holds at most 10000 files and directories";
    private static final String TOO_LARGE = "failed: the file system holds at most 2097152 bytes of names and contents";
    private static final String TOO_DEEP = "failed: the file system holds at most 64 directories below each other";

    @Test
    void copiesThatDoubleTheTreeComeToAnEnd() {
        Shell shell = Shell.at(directory("d", file("f")));
        for (int i = 0; i < 11; i++) {
            assertThat(shell.run("cp", "source", "d", "destination", "e")).contains("copied");
            gatherInANewD(shell);
        }
        String before = shell.tree();
        assertThat(shell.run("cp", "source", "d", "destination", "e")).isEqualTo(TOO_MANY);
        assertThat(shell.tree()).isEqualTo(before);
        assertThat(shell.run("du")).isEqualTo("{'disk_usage':'" + 9 * 2048 + " bytes'}");
        assertThat(shell.run("mv", "source", "d", "destination", "e")).contains("moved");
    }

    @Test
    void aMoveThatMakesTheTreeTooLargeIsTakenBack() {
        Shell shell = Shell.at(String.join(", ", directory("a", file("x")), file("f"), file("g")));
        shell.run("echo", "content", "x".repeat(Usage.MAX_BYTES / 2), "file_name", "f");
        shell.run("mkdir", "dir_name", "c");
        shell.run("mv", "source", "a", "destination", "c");
        shell.run("cp", "source", "c", "destination", "d");
        shell.cd("c");
        shell.run("touch", "file_name", "f");
        shell.run("echo", "content", "x".repeat(Usage.MAX_BYTES / 2 - 100), "file_name", "f");
        String before = shell.tree();
        assertThat(shell.run("mv", "source", "f", "destination", "a")).isEqualTo(TOO_LARGE);
        assertThat(shell.tree()).isEqualTo(before);
        assertThat(shell.run("ls")).isEqualTo("{'current_directory_content':['a','f']}");
    }

    @Test
    void directoriesThatAreNotPartOfTheTreeAreNotWalkedAtAnyLength() {
        Shell shell = Shell.at(directory("old", directory("sub"), directory("d", file("f"))));
        shell.run("cp", "source", "old", "destination", "new");
        shell.run("rm", "file_name", "old");
        shell.cd("new", "sub", "..");
        for (int i = 0; i < 30; i++) {
            assertThat(shell.run("cp", "source", "d", "destination", "e")).contains("copied");
            gatherInANewD(shell);
        }
        assertThat(shell.run("find")).isEqualTo(TOO_MANY);
        assertThat(shell.run("du")).isEqualTo(TOO_MANY);
        assertThat(shell.run("mv", "source", "sub", "destination", "d")).contains("moved");
        assertThat(shell.tree()).isEqualTo("{'new':{'sub':{},'d':{'f':'text of f'}}}");
    }

    /** Puts d and e into n, and names that d. */
    private static void gatherInANewD(Shell shell) {
        shell.run("mkdir", "dir_name", "n");
        shell.run("mv", "source", "d", "destination", "n");
        shell.run("mv", "source", "e", "destination", "n");
        shell.run("mv", "source", "n", "destination", "d");
    }

    @Test
    void contentsComeToAnEnd() {
        Shell shell = Shell.withFile("before");
        assertThat(shell.run("echo", "content", "é".repeat(Usage.MAX_BYTES / 2), "file_name", "f"))
                .isEqualTo(TOO_LARGE);
        assertThat(shell.run("cat", "file_name", "f")).isEqualTo("{'file_content':'before'}");
        assertThat(shell.run("echo", "content", "x".repeat(Usage.MAX_BYTES - 1), "file_name", "f"))
                .isEqualTo("null");
        assertThat(shell.run("touch", "file_name", "g")).isEqualTo(TOO_LARGE);
        assertThat(shell.run("ls")).isEqualTo("{'current_directory_content':['f']}");
    }

    @Test
    void depthComesToAnEndAndTheDeepestStateCanBeRead() {
        Shell shell = Shell.at("");
        for (int i = 0; i < Usage.MAX_DEPTH; i++) {
            assertThat(shell.run("mkdir", "dir_name", "d")).isEqualTo("null");
            shell.cd("d");
        }
        assertThat(shell.run("touch", "file_name", "f")).isEqualTo("null");
        assertThat(shell.run("mkdir", "dir_name", "d")).isEqualTo(TOO_DEEP);
        String inATrace = "[".repeat(20) + Json.write(shell.state()) + "]".repeat(20);
        assertThatCode(() -> Json.read(inATrace)).doesNotThrowAnyException();
    }

    @Test
    void initialStatesAreBoundedToo() {
        String files = IntStream.rangeClosed(0, Usage.MAX_ENTRIES)
                .mapToObj(i -> "'" + i + "': {'type': 'file', 'content': ''}")
                .collect(Collectors.joining(", "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shell.at(files))
                .withMessage("initial state: the file system holds at most 10000 files and directories");
    }

    @Test
    void pathsOfMatchesAreBounded() {
        Shell shell = Shell.at("");
        for (int i = 0; i < 10; i++) {
            shell.run("mkdir", "dir_name", "d".repeat(10_000));
            shell.cd("d".repeat(10_000));
        }
        for (int i = 0; i < 30; i++) {
            shell.run("touch", "file_name", "f" + i);
        }
        assertThat(shell.cd("/").run("find"))
                .isEqualTo("failed: find: the matches are longer than 2097152 characters; give a longer name or a path"
                        + " further down");
        assertThat(shell.run("find", "name", "f29")).hasSize(100_010 + "{'matches':['./f29']}".length());
    }

    @Test
    void searchesTakeLinearTime() {
        Shell shell = Shell.withFile("a".repeat(1_000_000));
        assertThat(shell.run("grep", "file_name", "f", "pattern", "a".repeat(500_000) + "b"))
                .isEqualTo("{'matching_lines':[]}");
        assertThat(shell.run("cd", "folder", "/".repeat(1_000_000) + "x")).startsWith("cd: /");
    }

    @Test
    void textsOfManyLinesTakeLinearTime() {
        Shell shell = Shell.withFile("\n".repeat(500_000));
        assertThat(shell.run("wc", "file_name", "f")).isEqualTo("{'count':500000,'type':'lines'}");
        assertThat(shell.run("wc", "file_name", "f", "mode", "w")).isEqualTo("{'count':0,'type':'words'}");
        assertThat(shell.run("tail", object("{'file_name': 'f', 'lines': -499999}")))
                .isEqualTo("{'last_lines':''}");
        assertThat(shell.run("sort", "file_name", "f")).hasSize("{'sorted_content':''}".length() + 2 * 499_999);
        assertThat(shell.run("diff", "file_name1", "f", "file_name2", "f")).isEqualTo("{'diff_lines':''}");
    }
}
