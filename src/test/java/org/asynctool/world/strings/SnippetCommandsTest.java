package org.asynctool.world.strings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import org.asynctool.testing.WorldCalls;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetCommandsTest {

    private final WorldDesk desk = Desk.open();

    @Test
    void listSnippetsTellsTheirLengths() {
        assertThat(desk.run("list_snippets", "{}"))
                .isEqualTo("{'snippets':[{'name':'greeting','length':14},{'name':'list','length':5}]}");
    }

    @Test
    void loadSnippetShowsTheText() {
        assertThat(desk.run("load_snippet", "{'name': 'list'}")).isEqualTo("{'name':'list','text':'b\\na\\nb'}");
        assertThat(desk.run("load_snippet", "{'name': 'lists'}"))
                .isEqualTo("error: there is no snippet 'lists'; did you mean list?");
    }

    @Test
    void saveSnippetKeepsAText() {
        assertThat(desk.run("save_snippet", "{'name': 'new', 'text': '\ud83c\udf40x'}"))
                .isEqualTo("{'name':'new','length':2}");
        assertThat(desk.state("/snippets/new")).isEqualTo("'\ud83c\udf40x'");
        assertThat(desk.run("save_snippet", "{'name': 'new', 'text': ''}"))
                .isEqualTo("error: there is a snippet 'new' already; set replace to put this one in its place");
        assertThat(desk.run("save_snippet", "{'name': 'new', 'text': '', 'replace': true}"))
                .isEqualTo("{'name':'new','length':0}");
        assertThat(desk.state("/snippets/new")).isEqualTo("''");
        assertThat(desk.run("save_snippet", "{'name': 'a b', 'text': ''}")).startsWith("refused: /name");
    }

    @Test
    void deleteSnippetRemovesIt() {
        assertThat(desk.run("delete_snippet", "{'name': 'list'}")).isEqualTo("{'name':'list','left':1}");
        assertThat(desk.state("")).isEqualTo("{'snippets':{'greeting':'Dear {{name}},'}}");
        assertThat(desk.run("delete_snippet", "{'name': 'list'}")).isEqualTo("error: there is no snippet 'list'");
    }

    @Test
    void thereIsABoundOfSnippets() {
        for (int i = 2; i < 100; i++) {
            desk.run("save_snippet", "{'name': 's" + i + "', 'text': ''}");
        }
        assertThat(desk.run("save_snippet", "{'name': 'more', 'text': ''}"))
                .isEqualTo("error: there can be at most 100 snippets");
        assertThat(desk.run("save_snippet", "{'name': 's2', 'text': 'x', 'replace': true}"))
                .isEqualTo("{'name':'s2','length':1}");
    }

    @Test
    void theInitialStateMayBeEmpty() {
        assertThat(WorldDesk.of(new StringsWorldFactory(), "{}").state("")).isEqualTo("{'snippets':{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'snippet': {}} | member 'snippet' is unknown",
                "{'snippets': []} | member 'snippets' must be an object, but was []",
                "{'snippets': {'a': 1}} | member 'snippets/a' must be a text, but was 1",
                "{'snippets': {'a b': ''}} | initial state: member 'snippets': name 'a b' must be letters, digits, - and _, at most 40, and begin with a letter"
            })
    void theInitialStateIsReadStrictly(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StringsWorldFactory().create(json(state), WorldCalls.seeded()))
                .withMessage(problem);
    }
}
