package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.object;
import static org.asynctool.world.filesystem.Shell.directory;
import static org.asynctool.world.filesystem.Shell.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakingCommandsTest {

    private final Shell shell = Shell.at(file("a") + ", " + directory("docs"));

    @Test
    void mkdirMakesAnEmptyDirectoryHere() {
        assertThat(shell.cd("docs").run("mkdir", "dir_name", "new")).isEqualTo("null");
        assertThat(shell.tree()).isEqualTo("{'a':'text of a','docs':{'new':{}}}");
        assertThat(shell.cd("new", "..").run("pwd")).isEqualTo("{'current_working_directory':'/home/docs'}");
    }

    @Test
    void touchMakesAnEmptyFileHere() {
        assertThat(shell.cd("docs").run("touch", "file_name", "new")).isEqualTo("null");
        assertThat(shell.tree()).isEqualTo("{'a':'text of a','docs':{'new':''}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "docs"})
    void namesAreTakenOnce(String name) {
        assertThat(shell.run("mkdir", "dir_name", name))
                .isEqualTo("mkdir: cannot create directory '" + name + "': File exists");
        assertThat(shell.run("touch", "file_name", name)).isEqualTo("touch: cannot touch '" + name + "': File exists");
        assertThat(shell.tree()).isEqualTo("{'a':'text of a','docs':{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "x/y", "\\", "?", "%", "*", "c:", "\"", ">", "<"})
    void someCharactersAreNotForNames(String name) {
        assertThat(shell.run("mkdir", "dir_name", name))
                .isEqualTo("mkdir: cannot create directory '" + name + "': Invalid character");
        assertThat(shell.run("touch", "file_name", name))
                .isEqualTo("touch: cannot touch '" + name + "': Invalid character");
        assertThat(shell.run("echo", "content", "x", "file_name", name))
                .isEqualTo("echo: cannot write to '" + name + "': Invalid character");
        assertThat(shell.run("cat", "file_name", name)).isEqualTo("cat: '" + name + "': Invalid character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", " ", ".x", "\n", "äöü", "😀"})
    void allOthersAre(String name) {
        assertThat(shell.run("mkdir", "dir_name", name)).isEqualTo("null");
        assertThat(shell.state().at("/root/node/contents").has(name)).isTrue();
    }

    @Test
    void echoReplacesTheContentOfAFile() {
        assertThat(shell.run("echo", "content", "one\ntwo", "file_name", "a")).isEqualTo("null");
        assertThat(shell.run("cat", "file_name", "a")).isEqualTo("{'file_content':'one\\ntwo'}");
    }

    @Test
    void echoWithoutAFilePrints() {
        assertThat(shell.run("echo", "content", "hello")).isEqualTo("{'terminal_output':'hello'}");
        assertThat(shell.run("echo", object("{'content': 'hello', 'file_name': null}")))
                .isEqualTo("{'terminal_output':'hello'}");
        shell.run("touch", "file_name", "");
        assertThat(shell.run("echo", "content", "hello", "file_name", "")).isEqualTo("{'terminal_output':'hello'}");
        assertThat(shell.run("cat", "file_name", "")).isEqualTo("{'file_content':''}");
    }

    @Test
    void echoNeedsAFileThatIsThere() {
        assertThat(shell.run("echo", "content", "x", "file_name", "nope"))
                .isEqualTo("echo: cannot write to 'nope': No such file");
        assertThat(shell.run("echo", "content", "x", "file_name", "docs"))
                .isEqualTo("echo: cannot write to 'docs': Is a directory");
        assertThat(shell.tree()).isEqualTo("{'a':'text of a','docs':{}}");
    }
}
