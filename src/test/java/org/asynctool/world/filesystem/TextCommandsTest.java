package org.asynctool.world.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.asynctool.testing.JsonFixtures.object;
import static org.asynctool.world.filesystem.Shell.directory;
import static org.asynctool.world.filesystem.Shell.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCommandsTest {

    private static final String FIVE = "one\ntwo\nthree\nfour\nfive\n";

    private final Shell shell = Shell.at(file("a") + ", " + directory("docs"));

    @Test
    void catShowsContentAsItIs() {
        assertThat(Shell.withFile("a\r\n\tb\n").run("cat", "file_name", "f"))
                .isEqualTo("{'file_content':'a\\r\\n\\tb\\n'}");
        assertThat(shell.run("cat", "file_name", "nope")).isEqualTo("cat: 'nope': No such file or directory");
        assertThat(shell.run("cat", "file_name", "docs")).isEqualTo("cat: 'docs': Is a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "docs", "docs/a", "."})
    void allNeedAFile(String name) {
        String missing = ": " + name + ": No such file or directory";
        assertThat(shell.run("wc", "file_name", name)).isEqualTo("wc" + missing);
        assertThat(shell.run("sort", "file_name", name)).isEqualTo("sort" + missing);
        assertThat(shell.run("grep", "file_name", name, "pattern", "x")).isEqualTo("grep" + missing);
        assertThat(shell.run("tail", "file_name", name)).isEqualTo("tail" + missing);
        assertThat(shell.run("diff", "file_name1", "a", "file_name2", name))
                .isEqualTo("diff: a or " + name + ": No such file or directory");
        assertThat(shell.run("diff", "file_name1", name, "file_name2", "a"))
                .isEqualTo("diff: " + name + " or a: No such file or directory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"\"\" | 0 | 0 | 0", "a | 1 | 1 | 1", "a b\\n | 1 | 2 | 4", "\\n\\n | 2 | 0 | 2", "😀 é | 1 | 2 | 3"
            })
    void wcCounts(String text, int lines, int words, int characters) {
        Shell counting = Shell.withFile(text.replace("\\n", "\n"));
        assertThat(counting.run("wc", "file_name", "f")).isEqualTo("{'count':" + lines + ",'type':'lines'}");
        assertThat(counting.run("wc", "file_name", "f", "mode", "w"))
                .isEqualTo("{'count':" + words + ",'type':'words'}");
        assertThat(counting.run("wc", "file_name", "f", "mode", "c"))
                .isEqualTo("{'count':" + characters + ",'type':'characters'}");
    }

    @Test
    void wcLooksAtTheModeFirst() {
        assertThat(shell.run("wc", "file_name", "nope", "mode", "L")).isEqualTo("wc: invalid mode 'L'");
    }

    @Test
    void linesEndInManyWays() {
        List<String> ends =
                List.of("\n", "\r", "\r\n", "\u000B", "\f", "\u001C", "\u001D", "\u001E", "\u0085", "\u2028", "\u2029");
        assertThat(ends)
                .allSatisfy(
                        end -> assertThat(Lines.of("a" + end + "b" + end + end)).containsExactly("a", "b", ""));
        assertThat(Lines.of("a\u001Fb\u00A0c\td")).containsExactly("a\u001Fb\u00A0c\td");
        assertThat(Lines.of("a\n\nb\n")).containsExactly("a", "", "b");
        assertThat(Lines.of("\r\r\n\n")).containsExactly("", "", "");
        assertThat(Lines.of("")).isEmpty();
    }

    @Test
    void wordsEndAtAnyWhiteSpace() {
        String blanks = "\t\n\u000B\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
                + "\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
        assertThat(blanks.chars()).hasSize(29).allSatisfy(blank -> {
            String between = Character.toString(blank);
            assertThat(Words.count("a" + between + between + "b"))
                    .as("U+%04X", blank)
                    .isEqualTo(2);
        });
        assertThat(Words.count(blanks)).isZero();
        assertThat(Words.count("a\u200Bb\u180Ec\uFEFFd")).isOne();
    }

    @Test
    void sortOrdersByCodePoints() {
        Shell sorting = Shell.withFile("b\na\n😀\n\uFB01\nB\na\n\nab");
        assertThat(sorting.run("sort", "file_name", "f"))
                .isEqualTo("{'sorted_content':'\\nB\\na\\na\\nab\\nb\\n\uFB01\\n😀'}");
        assertThat(sorting.run("cat", "file_name", "f")).startsWith("{'file_content':'b\\na");
        assertThat(Shell.withFile("").run("sort", "file_name", "f")).isEqualTo("{'sorted_content':''}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "o | 'one','two','four'",
                "\"\" | 'one','two','three','four','five'",
                "ree | 'three'",
                "O | \"\"",
                "t.o | \"\""
            })
    void grepFindsPlainText(String pattern, String matching) {
        assertThat(Shell.withFile(FIVE).run("grep", "file_name", "f", "pattern", pattern))
                .isEqualTo("{'matching_lines':[" + matching + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 | five",
                "2 | four\\nfive",
                "5 | one\\ntwo\\nthree\\nfour\\nfive",
                "9 | one\\ntwo\\nthree\\nfour\\nfive",
                "0 | one\\ntwo\\nthree\\nfour\\nfive",
                "-1 | two\\nthree\\nfour\\nfive",
                "-4 | five",
                "-5 | \"\"",
                "-9 | \"\"",
                "2.0 | four\\nfive",
                "1e30 | one\\ntwo\\nthree\\nfour\\nfive",
                "-100000000000000000000 | \"\""
            })
    void tailCountsFromTheEnd(String lines, String shown) {
        assertThat(Shell.withFile(FIVE).run("tail", object("{'file_name': 'f', 'lines': " + lines + "}")))
                .isEqualTo("{'last_lines':'" + shown + "'}");
    }

    @Test
    void tailShowsTenLinesByDefault() {
        assertThat(Shell.withFile("x\n".repeat(10) + "y").run("tail", "file_name", "f"))
                .isEqualTo("{'last_lines':'" + "x\\n".repeat(9) + "y'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a | a | \"\"",
                "a | b | - a\\n+ b",
                "a\\nb\\nc | x\\nb\\ny\\nz | - a\\n+ x\\n- c\\n+ y",
                "a\\nb | a | \"\"",
                "\"\" | a | \"\"",
                "a\\n | a\\r | \"\""
            })
    void diffComparesLineByLine(String one, String other, String differing) {
        shell.run("touch", "file_name", "b");
        shell.run("echo", "file_name", "a", "content", lines(one));
        shell.run("echo", "file_name", "b", "content", lines(other));
        assertThat(shell.run("diff", "file_name1", "a", "file_name2", "b"))
                .isEqualTo("{'diff_lines':'" + differing + "'}");
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
