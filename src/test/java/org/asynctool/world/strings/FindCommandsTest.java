package org.asynctool.world.strings;

import static org.assertj.core.api.Assertions.assertThat;

import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindCommandsTest {

    private final WorldDesk desk = Desk.open();

    @Test
    void findTextCountsPlacesInCodePoints() {
        assertThat(desk.run("find_text", "{'text': '\ud83c\udf40a.b A.', 'find': 'a.', 'ignore_case': true}"))
                .isEqualTo("{'count':2,'matches':[{'text':'a.','start':1,'end':3,'groups':[]},"
                        + "{'text':'A.','start':5,'end':7,'groups':[]}]}");
        assertThat(desk.run("find_text", "{'text': 'abc', 'find': 'B'}")).isEqualTo("{'count':0,'matches':[]}");
        assertThat(desk.run("find_text", "{'text': 'a', 'find': ''}")).startsWith("refused: /find");
        assertThat(desk.run("find_text", "{'text': 'a', 'find': '" + "a".repeat(1001) + "'}"))
                .startsWith("refused: /find");
    }

    @Test
    void findTextShowsGroups() {
        assertThat(desk.run("find_text", "{'text': 'k=v\\nx=', 'find': '^(\\\\w)=(\\\\w)?$', 'kind': 'pattern'}"))
                .isEqualTo("{'count':2,'matches':[{'text':'k=v','start':0,'end':3,'groups':['k','v']},"
                        + "{'text':'x=','start':4,'end':6,'groups':['x','']}]}");
    }

    @Test
    void findTextShowsTheFirstHundred() {
        assertThat(desk.part("/count", "find_text", "{'text': '" + "a".repeat(150) + "', 'find': 'a'}"))
                .isEqualTo("150");
        assertThat(desk.part("/matches/99/start", "find_text", "{'text': '" + "a".repeat(150) + "', 'find': 'a'}"))
                .isEqualTo("99");
        assertThat(desk.part("/matches/100", "find_text", "{'text': '" + "a".repeat(150) + "', 'find': 'a'}"))
                .isEqualTo("null");
    }

    @Test
    void replaceTextTakesALiteralAsItIs() {
        assertThat(desk.run("replace_text", "{'text': 'a.b.c', 'find': '.', 'replacement': '$1'}"))
                .isEqualTo("{'text':'a$1b$1c','replaced':2}");
        assertThat(desk.run(
                        "replace_text",
                        "{'text': 'aAa', 'find': 'A', 'replacement': '', 'which': 'first'," + " 'ignore_case': true}"))
                .isEqualTo("{'text':'Aa','replaced':1}");
    }

    @Test
    void replaceTextPutsGroupsIn() {
        assertThat(desk.run(
                        "replace_text",
                        "{'text': '2025-03-14', 'find': '(\\\\d+)-(?P<m>\\\\d+)-(\\\\d+)',"
                                + " 'replacement': '$3.${m}.$1 \\\\$', 'kind': 'pattern'}"))
                .isEqualTo("{'text':'14.03.2025 $','replaced':1}");
        assertThat(desk.run("replace_text", "{'text': 'a', 'find': 'a', 'replacement': '$1', 'kind': 'pattern'}"))
                .isEqualTo("error: replacement '$1' names a group that is not there");
        assertThat(desk.run("replace_text", "{'text': 'a', 'find': 'a', 'replacement': '${x}', 'kind': 'pattern'}"))
                .isEqualTo("error: replacement '${x}' names a group that is not there");
        assertThat(desk.run("replace_text", "{'text': 'a', 'find': 'a', 'replacement': '${x', 'kind': 'pattern'}"))
                .startsWith("error: replacement '${x' names");
    }

    @Test
    void replaceTextStopsWhereItGetsTooLong() {
        assertThat(desk.run(
                        "replace_text",
                        "{'text': '" + "a".repeat(20_000) + "', 'find': 'a', 'replacement': '" + "b".repeat(1000)
                                + "'}"))
                .isEqualTo("error: the result would be longer than 20000 code points");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(a | find '(a' is no regular expression: missing closing )",
                "(((a{100}){100}){100}){100} | the text is too long for a regular expression of this size; repetitions such as {2,5} count often",
                "((((((((((()))))))))))| a regular expression can have at most 10 groups",
                "(?=a) | find '(?=a)' is no regular expression: invalid or unsupported Perl syntax",
            })
    void aRegularExpressionIsSmallAndOfRe2(String find, String problem) {
        assertThat(desk.run("find_text", "{'text': 'aaa', 'find': '" + find + "', 'kind': 'pattern'}"))
                .isEqualTo("error: " + problem);
    }

    @Test
    void aRegularExpressionMatchesAtABoundedNumberOfPlaces() {
        assertThat(desk.run("find_text", "{'text': '" + "a".repeat(2001) + "', 'find': '.', 'kind': 'pattern'}"))
                .isEqualTo("error: the regular expression matches at more than 2000 places");
        assertThat(desk.run("find_text", "{'text': 'a', 'find': '" + "a".repeat(201) + "', 'kind': 'pattern'}"))
                .isEqualTo("error: a regular expression can have at most 200 characters");
    }
}
