package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocSnippetsTest {

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void writeSource() throws Exception {
        source = Files.writeString(folder.resolve("A.java"), """
                class A {
                    // snippet: one
                    void a() {
                        b();
                    }
                    // end of snippet
                }
                """);
    }

    @Test
    void acceptsABlockThatEqualsItsSource() throws Exception {
        String document = document("<!-- snippet: " + source + "#one -->\n```java\nvoid a() {\n    b();\n}\n```\n");
        assertThatCode(() -> DocSnippets.assertUpToDate(document)).doesNotThrowAnyException();
    }

    @Test
    void refusesABlockThatDiffers() throws Exception {
        refuses("<!-- snippet: " + source + "#one -->\n```java\nvoid a() {\n    c();\n}\n```\n", "which must equal");
    }

    @Test
    void refusesASnippetThatIsGone() throws Exception {
        refuses("<!-- snippet: " + source + "#two -->\n```java\n```\n", "// snippet: two");
    }

    @Test
    void refusesJavaWithoutASource() throws Exception {
        refuses("```java\nvoid a() {}\n```\n", "a block of code without <!-- snippet: ... -->");
    }

    @Test
    void refusesADocumentWithoutSnippets() throws Exception {
        refuses("No code.\n", "blocks with <!-- snippet: ... -->");
    }

    private void refuses(String text, String message) throws Exception {
        String document = document(text);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> DocSnippets.assertUpToDate(document))
                .withMessageContaining(message);
    }

    private String document(String text) throws Exception {
        return Files.writeString(folder.resolve("a.md"), text).toString();
    }
}
