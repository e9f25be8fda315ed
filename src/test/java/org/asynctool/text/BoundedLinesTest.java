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
        assertThat(read("a\n\nö\n")).containsExactly(line(1, "a", true), line(2, "", true), line(3, "ö", true));
        assertThat(read("a\nb")).containsExactly(line(1, "a", true), line(2, "b", false));
        assertThat(read("")).isEmpty();
    }

    @Test
    void aLineThatIsNotUtf8IsNamedAndTheNextIsRead() throws IOException {
        assertThat(read(new ByteArrayInputStream(new byte[] {(byte) 0xc3, '\n', 'a', '\n'})))
                .containsExactly(new Line(1, "", "is not UTF-8", true), line(2, "a", true));
    }

    @Test
    void aLineBeyondTheBoundIsNamedWithoutBeingHeld() throws IOException {
        byte[] bytes = "x".repeat(BoundedLines.MAX_LINE_BYTES + 1).getBytes(StandardCharsets.US_ASCII);

        assertThat(read(new ByteArrayInputStream(bytes)))
                .containsExactly(new Line(1, "", "is longer than 16777216 bytes", false));
        bytes[bytes.length - 1] = '\n';
        assertThat(read(new ByteArrayInputStream(bytes)))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).hasSize(BoundedLines.MAX_LINE_BYTES));
    }

    private static Line line(int number, String text, boolean terminated) {
        return new Line(number, text, "", terminated);
    }

    private static List<Line> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Line> read(InputStream in) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BoundedLines reader = new BoundedLines(in)) {
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
