package org.asynctool.world.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeCommandsTest {

    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | base64 | hé? >~+ | aMOpPyA+fis=",
                "plain | base64url | hé? >~+ | aMOpPyA-fis",
                "plain | hex | hé? >~+ | 68c3a93f203e7e2b",
                "plain | url | hé? >~+ | h%C3%A9%3F%20%3E~%2B",
                "base64 | hex | /w== | ff",
                "hex | plain | C3a9 | é",
                "url | plain | %c3%A9+é | é+é",
                "hex | base64url | ff | _w"
            })
    void transcodeTextWritesTheSameBytes(String from, String to, String text, String expected) {
        assertThat(desk.call("text", "transcode_text", "text", text, "from", from, "to", to))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base64 | QQ | text 'QQ' is not base64: its padding is wrong",
                "base64 | QR== | text 'QR==' is not base64: its padding is wrong",
                "base64 | Q?== | text 'Q?==' is not base64",
                "base64url | _w== | text '_w==' is not base64url: its padding is wrong",
                "hex | abc | text 'abc' is not hex",
                "hex | ff | the bytes are no text: not UTF-8: byte 1 is 0xFF",
                "url | a%2 | text 'a%2' is not url: byte 2 is % without two digits behind it",
                "url | %zz | text '%zz' is not url: byte 1 is % without two digits behind it"
            })
    void transcodeTextReadsStrictly(String from, String text, String problem) {
        assertThat(desk.call("text", "transcode_text", "text", text, "from", from, "to", "plain"))
                .isEqualTo("error: " + problem);
    }

    @Test
    void transcodeTextIsBounded() {
        assertThat(desk.call("text", "transcode_text", "text", "a".repeat(10_001), "from", "plain", "to", "hex"))
                .isEqualTo("error: the result would be longer than 20000 code points");
        assertThat(desk.call("text", "transcode_text", "text", "a\ud83c", "from", "plain", "to", "hex"))
                .isEqualTo("error: the text has half a character (a lone surrogate), which UTF-8 cannot hold");
        assertThat(desk.desk().run("transcode_text", "{'text': '', 'from': 'rot13', 'to': 'hex'}"))
                .startsWith("refused: /from");
    }

    @ParameterizedTest
    @CsvSource({
        "crc32, 352441c2",
        "md5, 900150983cd24fb0d6963f7d28e17f72",
        "sha-256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    })
    void checksumIsThatOfTheStandard(String algorithm, String expected) {
        assertThat(desk.call("checksum", "checksum", "text", "abc", "algorithm", algorithm))
                .isEqualTo(expected);
    }

    @Test
    void checksumRefusesWhatHasNone() {
        assertThat(desk.call("checksum", "checksum", "text", "\udf40", "algorithm", "md5"))
                .startsWith("error: the text has half a character");
        assertThat(desk.desk().run("checksum", "{'text': '', 'algorithm': 'sha-1'}"))
                .startsWith("refused: /algorithm");
    }

    @Test
    void convertBaseIsExact() {
        assertThat(desk.call("digits", "convert_base", "digits", "-FF", "from", "=16", "to", "=2"))
                .isEqualTo("-11111111");
        assertThat(desk.call("digits", "convert_base", "digits", "z".repeat(30), "from", "=36", "to", "=10"))
                .isEqualTo("48873677980689257489322752273774603865660850175");
        assertThat(desk.call("digits", "convert_base", "digits", "12", "from", "=2", "to", "=10"))
                .isEqualTo("error: '12' is no number to base 2");
        assertThat(desk.desk().run("convert_base", "{'digits': '1', 'from': 37, 'to': 10}"))
                .startsWith("refused: /from");
        assertThat(desk.desk().run("convert_base", "{'digits': '1.5', 'from': 10, 'to': 2}"))
                .startsWith("refused: /digits");
    }

    @ParameterizedTest
    @CsvSource({
        "100, C, F, 6, 212",
        "100, F, C, 6, 37.777778",
        "-40, C, F, 6, -40",
        "0, K, C, 2, -273.15",
        "26.2, mi, km, 3, 42.165",
        "2.5, mm, m, 3, 0.002",
        "3.5, mm, m, 3, 0.004",
        "1, lb, g, 12, 453.59237",
        "1, gal_us, l, 12, 3.785411784",
        "100, km/h, m/s, 4, 27.7778",
        "1, GiB, MB, 6, 1073.741824",
        "1, TB, bit, 0, 8000000000000",
        "0.1, m, cm, 6, 10",
        "123456789012, km, mi, 12, 76712492178.1794"
    })
    void convertUnitRoundsOnceHalfToEven(String value, String from, String to, String places, String expected) {
        assertThat(desk.call(
                        "value", "convert_unit", "value", "=" + value, "from", from, "to", to, "places", "=" + places))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | mi | kg | mi is a unit of length, kg of mass",
                "1 | kmh | m/s | there is no unit 'kmh'; did you mean km/h, km?",
                "1e15 | TB | bit | the result has more than 15 digits",
                "-300 | C | K | there is no temperature below 0 K"
            })
    void convertUnitSaysWhatIsWrong(String value, String from, String to, String problem) {
        assertThat(desk.call("value", "convert_unit", "value", "=" + value, "from", from, "to", to))
                .startsWith("error: " + problem.split(";")[0]);
    }
}
