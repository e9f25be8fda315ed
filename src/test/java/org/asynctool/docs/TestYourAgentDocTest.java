package org.asynctool.docs;

import org.asynctool.testing.DocSnippets;
import org.junit.jupiter.api.Test;

/** The page on agents that are ordinary code. */
class TestYourAgentDocTest {

    private static final String DOCUMENT = "docs/how-to/test-your-agent.md";

    @Test
    void showsCodeThatIsCompiledAndRun() throws Exception {
        DocSnippets.assertUpToDate(DOCUMENT);
    }
}
