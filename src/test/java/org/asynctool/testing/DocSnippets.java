package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps the code in documents equal to code that is compiled and run.
 *
 * <p>In a document each block of code has, right before it, where it comes from: {@code <!-- snippet:
 * src/test/java/org/asynctool/docs/StockWorld.java#world -->}. In the source the snippet stands between the lines
 * {@code // snippet: world} and {@code // end of snippet}; it is shown without its indentation. Without {@code #name} a
 * block is the whole file.
 */
public final class DocSnippets {

    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: (\\S+?)(?:#(\\S+))? -->\\n)?```(\\w*)\\n(.*?)```\\n", Pattern.DOTALL);

    private DocSnippets() {}

    /**
     * Checks that every block of code in a document equals its source, and that every Java block names one.
     *
     * @param document path of a Markdown file, from the project's root
     */
    public static void assertUpToDate(String document) throws IOException {
        String text = read(document);
        int compared = 0;
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            String source = block.group(1);
            if (source == null) {
                assertThat(block.group(3))
                        .as("%s: a block of code without <!-- snippet: ... -->:%n%s", document, block.group(4))
                        .isNotEqualTo("java");
                continue;
            }
            String expected = block.group(2) == null ? read(source) : snippet(source, block.group(2));
            assertThat(block.group(4))
                    .as("block in %s, which must equal %s#%s", document, source, block.group(2))
                    .isEqualTo(expected);
            compared++;
        }
        assertThat(compared)
                .as("blocks with <!-- snippet: ... --> in %s", document)
                .isPositive();
    }

    private static String snippet(String source, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        boolean found = false;
        for (String line : read(source).lines().toList()) {
            if (line.strip().equals("// snippet: " + name)) {
                inside = true;
                found = true;
            } else if (line.strip().equals("// end of snippet")) {
                inside = false;
            } else if (inside) {
                lines.add(line);
            }
        }
        assertThat(found).as("line `// snippet: %s` in %s", name, source).isTrue();
        return lines.stream().collect(Collectors.joining("\n")).stripIndent() + "\n";
    }

    private static String read(String path) throws IOException {
        return Files.readString(Path.of(path)).replace("\r\n", "\n");
    }
}
