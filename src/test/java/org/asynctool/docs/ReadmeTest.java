package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asynctool.testing.DocSnippets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What README and tutorial show is what sample projects run, and no document has a dead link. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tutorial/first-gate.md", "docs/how-to/write-an-agent.md"})
    void codeAndOutputAreThoseOfTheSamples(String document) throws IOException {
        DocSnippets.assertUpToDate(document);
    }

    static Stream<Path> documents() throws IOException {
        return Stream.concat(
                Stream.of(Path.of("README.md"), Path.of("sample-tests", "README.md")),
                Files.walk(Path.of("docs")).filter(file -> file.toString().endsWith(".md")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            assertThat(document.resolveSibling(links.group(1)).normalize())
                    .as("link in %s", document)
                    .exists();
        }
    }
}
