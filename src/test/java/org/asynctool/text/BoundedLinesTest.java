package org.asynctool.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asynctool.text.BoundedLines.Line;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    @Test
    void tellsWhetherTheLastLineIsWhole() throws IOException {
        assertThat(read("a\n\nö\n")).containsExactly("1 'a'", "2 ''", "3 'ö'");
        assertThat(read("a\nb")).containsExactly("1 'a'", "2 'b' (torn)");
        assertThat(read("")).isEmpty();
    }

    @Test
    void aLineThatIsNotUtf8IsNamedAndTheNextIsRead() throws IOException {
        assertThat(read(new ByteArrayInputStream(new byte[] {(byte) 0xc3, '\n', 'a', '\n'})))
                .containsExactly("1 is not UTF-8: byte 1 is 0xC3", "2 'a'");
    }

    @Test
    void aLineBeyondTheBoundIsNamedWithoutBeingHeld() throws IOException {
        byte[] bytes = "x".repeat(BoundedLines.MAX_LINE_BYTES + 1).getBytes(StandardCharsets.US_ASCII);

        assertThat(read(new ByteArrayInputStream(bytes)))
                .containsExactly("1 is longer than 16 MiB (16777216 bytes) (torn)");
        bytes[bytes.length - 1] = '\n';
        assertThat(read(new ByteArrayInputStream(bytes)))
                .singleElement()
                .satisfies(line -> assertThat(line).hasSize("1 ''".length() + BoundedLines.MAX_LINE_BYTES));
    }

    private static String shown(Line line) {
        String torn = line.terminated() ? "" : " (torn)";
        try {
            return line.number() + " '" + line.text() + "'" + torn;
        } catch (UnreadableTextException e) {
            return line.number() + " is " + e.getMessage() + torn;
        }
    }

    private static List<String> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BoundedLines reader = new BoundedLines(in)) {
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(shown(line.get()));
            }
        }
        return lines;
    }
}
