package org.asynctool.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.asynctool.json.PythonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Call texts, section by section of the grammar. */
class PythonCallTest {

    private static String arguments(String text) {
        PythonCall call = PythonCall.parse(text);
        StringBuilder shown = new StringBuilder(call.name());
        call.positional().forEach(value -> shown.append(" ").append(PythonText.repr(value)));
        call.keywords()
                .forEach((name, value) ->
                        shown.append(" ").append(name).append("=").append(PythonText.repr(value)));
        return shown.toString();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            pwd() | pwd
            cd('notes') | cd 'notes'
            mkdir(dir_name='notes') | mkdir dir_name='notes'
            f('a', 5, b=5.0) | f 'a' 5 b=5.0
            ` f ( 'a' ,\t[ 1 , 2 ] , x = { 'k' : True } ) ` | f 'a' [1, 2] x={'k': True}
            f("it's", 'say "x"') | f "it's" 'say "x"'
            f(9.5, -3, +4, 1e3, .5, 5., -1.5E-2) | f 9.5 -3 4 1000.0 0.5 5.0 -0.015
            f(True, False, None, x=None) | f True False None x=None
            f([], {}, [[1.0], ['a', {'b': [1]}]]) | f [] {} [[1.0], ['a', {'b': [1]}]]
            f([1, 2,], {'a': 1,}, 3,) | f [1, 2] {'a': 1} 3
            f(123456789012345678901234567890, 3000000000) | f 123456789012345678901234567890 3000000000
            box.open(lid=1) | box.open lid=1
            f(Truex=1) | f Truex=1
            """)
    void readsCalls(String text, String expected) {
        assertThat(arguments(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            it\\'s | it's
            a\\"b | a"b
            a\\nb\\tc\\r | `a\nb\tc\r`
            \\u00e9\\x41\\101\\U0001F600 | éAA😀
            \\d and \\\\d | \\d and \\d
            a\\q | a\\q
            """)
    void resolvesEscapes(String inside, String value) {
        assertThat(PythonCall.parse("f('" + inside + "')").positional().get(0).stringValue())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            f | expected '(' at column 2 of the call f
            f( | expected a value at column 3 of the call f(
            f(1 2) | expected ',' or ')' at column 5 of the call f(1 2)
            f(a) | 'a' is no literal at column 4 of the call f(a)
            f(x=1, 2) | an argument without a name stands behind one with a name at column 8 of the call f(x=1, 2)
            f(x=1, x=2) | the argument 'x' is given twice at column 10 of the call f(x=1, x=2)
            f(1) g() | there is something behind the call at column 6 of the call f(1) g()
            f('a | expected a text in quotes at column 3 of the call f('a
            f({1: 2}) | expected a text in quotes at column 4 of the call f({1: 2})
            f(1e999) | a number is too large at column 8 of the call f(1e999)
            f(5x) | expected a value at column 3 of the call f(5x)
            f(,) | expected a value at column 3 of the call f(,)
            """)
    void saysWhatIsNoCall(String text, String problem) {
        assertThatThrownBy(() -> PythonCall.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "5", "f(g())", "f(x=g(1))", "f(1 + 2)", "f('\\U99999999')"})
    void anAgentMayWriteAnything(String text) {
        assertThat(PythonCall.recorded(text)).isInstanceOf(FailedCall.class);
    }

    @Test
    void aNameMayHaveAnyNumberOfParts() {
        String name = "a" + ".a".repeat(100_000);

        assertThat(PythonCall.parse(name + "(1)").name()).isEqualTo(name);
    }

    @Test
    void deepAndLongValuesAreRefused() {
        assertThat(PythonCall.recorded("f(" + "[".repeat(100_000))).isInstanceOf(FailedCall.class);
        assertThat(PythonCall.recorded("f(" + "9".repeat(100_000) + ")")).isInstanceOf(FailedCall.class);
        assertThat(PythonCall.recorded("f('" + "\\d".repeat(500_000) + "')")).isInstanceOf(PythonCall.class);
    }
}
