package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.world.filesystem.Shell.directory;
import static org.asynctool.world.filesystem.Shell.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalCommandsTest {

    private final Shell shell =
            Shell.at(String.join(", ", file("a"), directory("docs", directory("sub"), file("x")), directory("empty")));

    @Test
    void rmRemovesFilesAndDirectoriesWithAllThatIsInThem() {
        assertThat(shell.run("rm", "file_name", "a")).isEqualTo("{'result':''a' removed'}");
        assertThat(shell.run("rm", "file_name", "docs")).isEqualTo("{'result':''docs' removed'}");
        assertThat(shell.run("rm", "file_name", "docs"))
                .isEqualTo("rm: cannot remove 'docs': No such file or directory");
        assertThat(shell.tree()).isEqualTo("{'empty':{}}");
    }

    @Test
    void rmdirRemovesAnEmptyDirectory() {
        assertThat(shell.run("rmdir", "dir_name", "empty")).isEqualTo("{'result':''empty' removed'}");
        assertThat(shell.tree()).isEqualTo("{'a':'text of a','docs':{'sub':{},'x':'text of x'}}");
    }

    @ParameterizedTest
    @CsvSource({"nope, No such file or directory", "a, Not a directory", "docs, Directory not empty"})
    void rmdirRefusesAllElse(String name, String problem) {
        String before = shell.tree();
        assertThat(shell.run("rmdir", "dir_name", name)).isEqualTo("rmdir: cannot remove '" + name + "': " + problem);
        assertThat(shell.tree()).isEqualTo(before);
    }
}
