package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.object;
import static org.asynctool.world.filesystem.Shell.directory;
import static org.asynctool.world.filesystem.Shell.file;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceCommandsTest {

    private final Shell shell = Shell.at(String.join(
            ", ",
            file("b.txt"),
            directory("docs", directory("old", file("c.txt")), file("d.md")),
            file(".hidden"),
            file("a.txt")));

    @Test
    void pwdBeginsWithTheNameOfTheRoot() {
        assertThat(shell.run("pwd")).isEqualTo("{'current_working_directory':'/home'}");
        assertThat(shell.cd("docs", "old").run("pwd")).isEqualTo("{'current_working_directory':'/home/docs/old'}");
    }

    @Test
    void pwdInAnUnnamedRoot() {
        Shell unnamed = Shell.of(object("{}"));
        assertThat(unnamed.run("pwd")).isEqualTo("{'current_working_directory':'//'}");
        unnamed.run("mkdir", "dir_name", "docs");
        assertThat(unnamed.cd("docs").run("pwd")).isEqualTo("{'current_working_directory':'///docs'}");
    }

    @Test
    void lsShowsNamesInTheOrderInWhichTheyCame() {
        assertThat(shell.run("ls")).isEqualTo("{'current_directory_content':['b.txt','docs','a.txt']}");
        assertThat(shell.run("ls", object("{'a': true}")))
                .isEqualTo("{'current_directory_content':['b.txt','docs','.hidden','a.txt']}");
        shell.run("rm", "file_name", "b.txt");
        shell.run("touch", "file_name", "b.txt");
        assertThat(shell.run("ls")).isEqualTo("{'current_directory_content':['docs','a.txt','b.txt']}");
    }

    @Nested
    class Cd {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    "docs; {'current_working_directory':'docs'}; /home/docs",
                    "docs//; {'current_working_directory':'docs'}; /home/docs",
                    ".; {'current_working_directory':'home'}; /home",
                    "/; {'current_working_directory':'home'}; /home",
                    "//; {'current_working_directory':'home'}; /home",
                    "\"\"; {'current_working_directory':'home'}; /home",
                    "..; Current directory is already the root. Cannot go back.; /home",
                    "b.txt; cd: 'b.txt': No such file or directory; /home",
                    "nope/; cd: 'nope': No such file or directory; /home",
                    "docs/old; cd: docs/old: Unsupported path. Only one folder level at a time is supported.; /home",
                    "/docs/; cd: /docs: Unsupported path. Only one folder level at a time is supported.; /home"
                })
        void fromTheRoot(String folder, String result, String there) {
            assertThat(shell.run("cd", "folder", folder)).isEqualTo(result);
            assertThat(shell.run("pwd")).isEqualTo("{'current_working_directory':'" + there + "'}");
        }

        @Test
        void upGivesAnEmptyResult() {
            assertThat(shell.cd("docs", "old").run("cd", "folder", "../")).isEqualTo("{}");
            assertThat(shell.run("pwd")).isEqualTo("{'current_working_directory':'/home/docs'}");
            assertThat(shell.cd("old").run("cd", "folder", "/")).isEqualTo("{'current_working_directory':'home'}");
        }
    }

    @Nested
    class Find {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    ".; './b.txt','./docs','./docs/old','./docs/old/c.txt','./docs/d.md','./.hidden','./a.txt'",
                    "./; './b.txt','./docs','./docs/old','./docs/old/c.txt','./docs/d.md','./.hidden','./a.txt'",
                    "docs; 'docs/old','docs/old/c.txt','docs/d.md'",
                    "docs/./old/; 'docs/./old/c.txt'",
                    "/docs/old; '/docs/old/c.txt'"
                })
        void walksDepthFirstWithThePathAsGiven(String path, String matches) {
            assertThat(shell.run("find", "path", path)).isEqualTo("{'matches':[" + matches + "]}");
        }

        @Test
        void beginsAtTheRootWithASlash() {
            assertThat(shell.cd("docs", "old").run("find", "path", "/", "name", "docs"))
                    .isEqualTo("{'matches':['/docs']}");
            assertThat(shell.run("find")).isEqualTo("{'matches':['./c.txt']}");
        }

        @Test
        void showsNamesThatContainAText() {
            assertThat(shell.run("find", "name", ".txt"))
                    .isEqualTo("{'matches':['./b.txt','./docs/old/c.txt','./a.txt']}");
            assertThat(shell.run("find", "name", "D")).isEqualTo("{'matches':[]}");
            assertThat(shell.run("find", "path", "docs", "name", "")).contains("old", "c.txt", "d.md");
            assertThat(shell.run("find", object("{'path': 'docs/old', 'name': null}")))
                    .isEqualTo("{'matches':['docs/old/c.txt']}");
        }

        @ParameterizedTest
        @CsvSource({"nope", "b.txt", "docs/nope/", "docs//old", "..", "''", "//", "/home"})
        void failsWhereThereIsNoDirectory(String path) {
            assertThat(shell.run("find", "path", path)).isEqualTo("find: '" + path + "': No such file or directory");
        }
    }

    @Nested
    class Du {

        @Test
        void addsUpBytesBelow() {
            // a.txt, b.txt and c.txt have 13 bytes each, d.md has 12 and .hidden 15.
            assertThat(shell.run("du")).isEqualTo("{'disk_usage':'66 bytes'}");
            assertThat(shell.cd("docs", "old").run("du")).isEqualTo("{'disk_usage':'13 bytes'}");
            assertThat(Shell.withFile("aé€😀").run("du")).isEqualTo("{'disk_usage':'10 bytes'}");
        }

        @ParameterizedTest
        @CsvSource({
            "0, 0.00 B",
            "140, 140.00 B",
            "1023, 1023.00 B",
            "1024, 1.00 KB",
            "1152, 1.12 KB",
            "1408, 1.38 KB",
            "1048575, 1024.00 KB",
            "1048576, 1.00 MB"
        })
        void roundsForPeople(int bytes, String shown) {
            assertThat(Shell.withFile("x".repeat(bytes)).run("du", object("{'human_readable': true}")))
                    .isEqualTo("{'disk_usage':'" + shown + "'}");
        }

        @Test
        void hasNoUnitAbovePetabytes() {
            assertThat(HumanSize.of(Long.MAX_VALUE)).isEqualTo("8192.00 PB");
        }
    }
}
