package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.world.filesystem.Shell.directory;
import static org.asynctool.world.filesystem.Shell.file;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferCommandsTest {

    private final Shell shell =
            Shell.at(String.join(", ", file("a"), directory("docs", directory("sub"), file("x")), file("b")));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "nope; c; cannot %s 'nope': No such file or directory",
                "nope; c/d; cannot %s 'nope': No such file or directory",
                "a; docs/c; path not allowed in destination. Provide only a file or directory name.",
                "a; b; cannot %s 'a' to 'b': Not a directory",
                "a; a; cannot %s 'a' to 'a': Not a directory",
                "docs; b; cannot %s 'docs' to 'b': Not a directory",
                "docs; docs; cannot %s 'docs' to 'docs/docs': Is inside of the source"
            })
    void bothRefuse(String source, String destination, String problem) {
        String before = shell.tree();
        assertThat(mv(source, destination)).isEqualTo("mv: " + problem.formatted("move"));
        assertThat(cp(source, destination)).isEqualTo("cp: " + problem.formatted("copy"));
        assertThat(shell.tree()).isEqualTo(before);
    }

    @Test
    void mvRenames() {
        assertThat(mv("a", "c:*")).isEqualTo("{'result':''a' moved to 'c:*''}");
        assertThat(mv("docs", "papers")).isEqualTo("{'result':''docs' moved to 'papers''}");
        assertThat(shell.tree()).isEqualTo("{'b':'text of b','c:*':'text of a','papers':{'sub':{},'x':'text of x'}}");
    }

    @Test
    void mvMovesIntoADirectory() {
        assertThat(mv("a", "docs")).isEqualTo("{'result':''a' moved to 'docs/a''}");
        assertThat(shell.tree()).isEqualTo("{'docs':{'sub':{},'x':'text of x','a':'text of a'},'b':'text of b'}");
        shell.run("touch", "file_name", "a");
        assertThat(mv("a", "docs")).isEqualTo("mv: cannot move 'a' to 'docs/a': File exists");
    }

    @Test
    void cpCopiesFilesThatAreIndependent() {
        assertThat(cp("a", "c")).isEqualTo("{'result':''a' copied to 'c''}");
        assertThat(cp("a", "docs")).isEqualTo("{'result':''a' copied to 'docs/a''}");
        shell.run("echo", "content", "new", "file_name", "a");
        assertThat(shell.tree())
                .isEqualTo("{'a':'new','docs':{'sub':{},'x':'text of x','a':'text of a'},'b':'text of b',"
                        + "'c':'text of a'}");
    }

    @Test
    void cpFailsWhereTheNameIsTaken() {
        shell.run("mkdir", "dir_name", "x");
        shell.run("touch", "file_name", "sub");
        assertThat(cp("x", "docs")).isEqualTo("failed: Directory 'x' already exists in directory 'docs'.");
        assertThat(cp("sub", "docs")).isEqualTo("failed: File 'sub' already exists in directory 'docs'.");
    }

    @Nested
    class MovedDirectory {

        @Test
        void itsSubDirectoriesStillLeadUpToTheOldOne() {
            mv("docs", "papers");
            shell.cd("papers", "sub");
            assertThat(shell.run("pwd")).isEqualTo("{'current_working_directory':'/home/docs/sub'}");
            assertThat(shell.cd("..").run("pwd")).isEqualTo("{'current_working_directory':'/home/docs'}");

            shell.run("touch", "file_name", "new");
            assertThat(shell.tree())
                    .isEqualTo("{'a':'text of a','b':'text of b','papers':{'sub':{},'x':'text of x','new':''}}");
            assertThat(shell.cd("..").run("pwd")).isEqualTo("{'current_working_directory':'/home'}");
        }

        @Test
        void itselfLeadsUpToWhereItIs() {
            shell.run("mkdir", "dir_name", "deep");
            mv("docs", "deep");
            assertThat(shell.cd("deep", "docs").run("pwd"))
                    .isEqualTo("{'current_working_directory':'/home/deep/docs'}");
            assertThat(shell.run("cd", "folder", "..")).isEqualTo("{}");
            assertThat(shell.run("pwd")).isEqualTo("{'current_working_directory':'/home/deep'}");
        }
    }

    @Nested
    class CopiedDirectory {

        @BeforeEach
        void copy() {
            cp("docs", "copy");
        }

        @Test
        void hasEntriesOfItsOwn() {
            shell.cd("copy").run("touch", "file_name", "new");
            shell.run("rm", "file_name", "x");
            assertThat(shell.state().at("/root/node/contents/docs").toString())
                    .contains("\"x\"")
                    .doesNotContain("new");
        }

        @Test
        void sharesFilesAndDirectoriesInIt() {
            shell.cd("copy").run("echo", "content", "new", "file_name", "x");
            shell.cd("sub").run("touch", "file_name", "y");
            assertThat(shell.tree())
                    .isEqualTo("{'a':'text of a','docs':{'sub':{'y':''},'x':'new'},'b':'text of b',"
                            + "'copy':{'sub':{'y':''},'x':'new'}}");
            assertThat(shell.run("pwd")).isEqualTo("{'current_working_directory':'/home/docs/sub'}");
        }

        @Test
        void leadsUpToADirectoryThatMayBeGone() {
            shell.run("rm", "file_name", "docs");
            assertThat(shell.cd("copy", "sub", "..").run("pwd"))
                    .isEqualTo("{'current_working_directory':'/home/docs'}");
            shell.run("mkdir", "dir_name", "lost");
            assertThat(shell.run("ls")).isEqualTo("{'current_directory_content':['sub','x','lost']}");
            assertThat(shell.tree()).doesNotContain("lost");
            assertThat(shell.cd("/").run("ls")).isEqualTo("{'current_directory_content':['a','b','copy']}");
        }

        @Test
        void filesCountOncePerPlace() {
            assertThat(shell.run("du")).isEqualTo("{'disk_usage':'36 bytes'}");
        }
    }

    @Test
    void noDirectoryComesBelowItselfOverSharedOnesEither() {
        shell.cd("docs").run("mkdir", "dir_name", "other");
        shell.cd("/");
        cp("docs", "copy");
        shell.cd("docs");
        mv("other", "sub");
        shell.cd("/", "copy");
        assertThat(mv("sub", "other")).isEqualTo("mv: cannot move 'sub' to 'other/sub': Is inside of the source");
        assertThat(cp("sub", "other")).isEqualTo("cp: cannot copy 'sub' to 'other/sub': Is inside of the source");
    }

    @Nested
    class EntryNamedDot {

        @Test
        void standsForTheDirectoryItself() {
            assertThat(mv("a", ".")).isEqualTo("{'result':''a' moved to '.''}");
            assertThat(mv("b", ".")).isEqualTo("mv: cannot move 'b' to './b': File exists");
            assertThat(cp("b", ".")).isEqualTo("failed: File 'b' already exists in directory 'home'.");
            assertThat(mv(".", "c")).isEqualTo("mv: cannot move '.' to 'c': Is inside of the source");
            assertThat(cp(".", "docs")).isEqualTo("cp: cannot copy '.' to 'docs/.': Is inside of the source");
            assertThat(shell.run("cat", "file_name", ".")).isEqualTo("cat: '.': Is a directory");
            assertThat(shell.run("cd", "folder", ".")).isEqualTo("{'current_working_directory':'home'}");
            assertThat(shell.run("rmdir", "dir_name", ".")).isEqualTo("rmdir: cannot remove '.': Directory not empty");
            assertThat(shell.run("find", "name", ".")).isEqualTo("{'matches':['./.']}");
            assertThat(shell.run("rm", "file_name", ".")).isEqualTo("{'result':''.' removed'}");
            assertThat(shell.tree()).isEqualTo("{'docs':{'sub':{},'x':'text of x'},'b':'text of b'}");
        }
    }

    private String mv(String source, String destination) {
        return shell.run("mv", "source", source, "destination", destination);
    }

    private String cp(String source, String destination) {
        return shell.run("cp", "source", source, "destination", destination);
    }
}
