package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialStateTest {

    @Test
    void isShownAsTheStateOfTheWorld() {
        Shell shell = Shell.at("""
                'notes': {'type': 'directory', 'contents': {}}, 'a.txt': {'type': 'file', 'content': 'text'}""");
        assertThat(shell.state()).isEqualTo(json("""
                {'long_context': false,
                 'root': {'name': 'home',
                          'node': {'type': 'directory',
                                   'contents': {'notes': {'type': 'directory', 'contents': {}},
                                                'a.txt': {'type': 'file', 'content': 'text'}}}}}"""));
    }

    @Test
    void mayBeEmpty() {
        assertThat(Shell.of(json("{}")).state()).isEqualTo(json("""
                {'long_context': false,
                 'root': {'name': '/', 'node': {'type': 'directory', 'contents': {}}}}"""));
    }

    @Test
    void hasOneRootWhateverElseThereIs() {
        Shell shell = Shell.of(json("{'root': {'one': {'contents': {}}, 'two': 'nothing'}}"));
        assertThat(shell.state().at("/root/name").stringValue()).isEqualTo("one");
    }

    @Test
    void leavesEntriesOfOtherTypesOut() {
        assertThat(Shell.at("'a': {'type': 'link'}, " + Shell.file("b")).tree()).isEqualTo("{'b':'text of b'}");
    }

    @Test
    void longContextAddsToFilesAndToDirectoriesAtTheBottom() {
        Shell shell = Shell.of(json("""
                {'root': {'home': {'contents': {
                   'a.txt': {'type': 'file', 'content': 'a'},
                   'docs': {'type': 'directory', 'contents': {'log.txt': {'type': 'file', 'content': 'log'}}}}}},
                 'long_context': {'filler': ' and more', 'files': ['x', 'y']}}"""));
        assertThat(shell.tree()).isEqualTo("{'a.txt':'a and more','docs':{'log.txt':'log','x':'','y':''}}");
        assertThat(shell.state().at("/long_context").booleanValue()).isTrue();
        assertThat(Shell.of(json("{'long_context': {'filler': '', 'files': ['x']}}"))
                        .tree())
                .isEqualTo("{'x':''}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'rot': {}} | /rot is not known, expected only root or long_context",
                "{'root': {}} | /root must be an object whose first member is the root directory, such as "
                        + "{\"home\": {\"contents\": {}}}",
                "{'root': []} | /root must be an object whose first member is the root directory, such as "
                        + "{\"home\": {\"contents\": {}}}",
                "{'root': {'home': {}}} | /root/home/contents must be an object of files and directories",
                "{'root': {'home': {'contents': {'a/b': {}}}}} "
                        + "| /root/home/contents/a~1b/type must be \"file\" or \"directory\"",
                "{'root': {'home': {'contents': {'a': {'type': 'file'}}}}} "
                        + "| /root/home/contents/a/content must be a text",
                "{'root': {'home': {'contents': {'a': {'type': 'directory', 'contents': []}}}}} "
                        + "| /root/home/contents/a/contents must be an object of files and directories",
                "{'long_context': true} "
                        + "| /long_context must look like {\"filler\": \"some text\", \"files\": [\"x.jpg\"]}",
                "{'long_context': {'filler': '', 'files': [1]}} "
                        + "| /long_context must look like {\"filler\": \"some text\", \"files\": [\"x.jpg\"]}"
            })
    void isRefusedWithThePlaceOfTheMistake(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shell.of(json(state)))
                .withMessage("initial state: " + problem);
    }
}
