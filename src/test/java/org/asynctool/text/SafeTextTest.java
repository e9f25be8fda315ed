package org.asynctool.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.time.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class SafeTextTest {

    private static final String ODD = "::##[vso\n\r\t\ufffe\uffff\u2028 ";

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x7, 0x8, 0xb, 0xc, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x200b, 0x200d, 0x200e, 0x200f, 0x2028,
                0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfdd0, 0xfdef, 0xfeff, 0xfffe, 0xffff, 0x1fffe, 0x1ffff,
                0x10fffe, 0x10ffff, 0xe0041, 0xd800, 0xdbff, 0xdc00, 0xdfff
            })
    void whatCannotBeSeenIsEscaped(int codePoint) {
        String escape = "\\u{" + Integer.toHexString(codePoint) + "}";

        assertThat(SafeText.line("a" + Character.toString(codePoint) + "b")).isEqualTo("a" + escape + "b");
        assertThat(SafeText.block("a" + Character.toString(codePoint) + "b", 99))
                .isEqualTo("a" + escape + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Grüße, 世界 😀", "C:\\temp", "a\u0301", "50 % [x] {y} \u00a0z"})
    void whatCanBeSeenStays(String text) {
        assertThat(SafeText.line(text)).isEqualTo(text);
    }

    @Test
    void lineBreaksAreEscapedOnALineAndKeptInABlock() {
        assertThat(SafeText.line("a\r\nb\tc\rd")).isEqualTo("a\\r\\nb\\tc\\rd");
        assertThat(SafeText.block("a\r\nb\tc\rd", 99)).isEqualTo("a\nb\tc\\rd");
    }

    @Test
    void reversedSurrogatesAreTwoLoneOnes() {
        assertThat(SafeText.line("\udc00\ud800")).isEqualTo("\\u{dc00}\\u{d800}");
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, 6, abcdef",
        "abcdef, 5, abcde… (1 more character)",
        "abcdef, 2, ab… (4 more characters)",
        "abcdef, 0, … (6 more characters)",
        "a😀😀, 2, a… (2 more characters)",
        "a😀😀, 3, a😀… (1 more character)",
    })
    void aLongTextIsCutAndSaysHowMuchIsMissing(String text, int max, String expected) {
        assertThat(SafeText.line(text, max)).isEqualTo(expected);
    }

    @Test
    void anEscapeIsNeverCutInTwo() {
        assertThat(SafeText.line("a\u202eb", 8)).isEqualTo("a… (2 more characters)");
        assertThat(SafeText.line("a\u202eb", 9)).isEqualTo("a\\u{202e}… (1 more character)");
    }

    @Test
    void aNegativeCapIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SafeText.line("a", -1))
                .withMessage("maxLength must be 0 or more, but was -1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "::error::x|: :error::x",
                "  ::error::x|  : :error::x",
                "\u00a0::error::x|\u00a0: :error::x",
                ":::|: ::",
                "a::b|a::b",
                "##[group]x|## [group]x",
                "x ##[group]|x ## [group]",
                "##vso[task]|## vso[task]",
                "##VSO[task]|## VSO[task]",
                "###vso[task]|### vso[task]",
                "x##teamcity[a]|x## teamcity[a]",
                "## heading|## heading"
            })
    void commandsOfCiServersAreBroken(String text, String expected) {
        assertThat(SafeText.line(text)).isEqualTo(expected);
    }

    @Test
    void commandsAreBrokenAtEachLineOfABlock() {
        assertThat(SafeText.block("a\n::error::b\n\n \t::c\r\n##[d]", 99))
                .isEqualTo("a\n: :error::b\n\n \t: :c\n## [d]");
    }

    @Test
    void markdownIsTextNotMarkup() {
        assertThat(SafeText.forMarkdown(" a|b `c` <img> _d_ [e](http://f) &amp; \\ @g\n# h", 99))
                .isEqualTo("a\\|b \\`c\\` \\<img\\> \\_d\\_ \\[e\\]\\(http\\:\\/\\/f\\) \\&amp\\; \\\\ \\@g\\\\n\\# h");
    }

    @Test
    void htmlIsTextNotMarkup() {
        assertThat(SafeText.forHtml("<a href=\"x\" b='y'>&\n\u0000", 99))
                .isEqualTo("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;\n\\u{0}");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abcd, 3, ab…",
        "ab, 1, …",
        "世界, 4, 世界",
        "世界a, 4, 世…",
        "世界a, 3, 世…",
        "世界, 2, …",
    })
    void fitCountsColumns(String text, int columns, String expected) {
        assertThat(SafeText.fit(text, columns)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trip-and-stock", "A", "a.b_c-1", "org.example.TravelTest", "CONSOLE"})
    void idsAndClassNamesAreFileNamesAlready(String text) {
        assertThat(SafeText.forFileName(text)).isEqualTo(text);
    }

    @Test
    void everyOtherTextBecomesAFileNameOfItsOwn() {
        Set<String> names = new HashSet<>();
        String[] texts = {
            "",
            ".",
            "..",
            "../x",
            "a/b",
            "a\\b",
            "a:b",
            "CON",
            "nul.txt",
            "com1",
            "a.",
            "-x",
            "ä",
            "\ud800",
            "\ud801",
            "x".repeat(101),
            "x".repeat(102),
            "a b",
            "a\u0000b",
            "😀".repeat(60)
        };
        for (String text : texts) {
            String name = SafeText.forFileName(text);
            assertThat(name).matches("x[A-Za-z0-9_-]{1,99}");
            assertThat(names.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
        }
    }

    @Test
    void randomTextIsAlwaysXmlAndWithinItsCap() throws Exception {
        UniformRandomProvider random = Seeds.random(11);
        for (int i = 0; i < 2_000; i++) {
            String text = randomText(random);
            int max = random.nextInt(40);
            assertThat(SafeText.line(text, max).replaceAll("… \\(\\d+ more characters?\\)$", ""))
                    .hasSizeLessThanOrEqualTo(2 * max + 2)
                    .doesNotContain("\n")
                    .doesNotStartWith("::")
                    .doesNotContain("##[");
            requireXml(SafeText.forHtml(text, max));
            requireXml(SafeText.forHtml(SafeText.line(text), 9_999));
            requireXml(SafeText.forHtml(SafeText.fit(text, max + 1), 9_999));
        }
    }

    private static String randomText(UniformRandomProvider random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append(ODD.charAt(random.nextInt(ODD.length())));
                default -> text.append((char) random.nextInt(0x100));
            }
        }
        return text.toString();
    }

    /** Parses as Surefire's report would be, and compares: nothing may be lost on the way. */
    private static void requireXml(String html) throws Exception {
        String text = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<a>" + html.replace("&#39;", "&apos;") + "</a>")))
                .getDocumentElement()
                .getTextContent();
        assertThat(SafeText.forHtml(text, 99_999)).isEqualTo(html);
    }
}
