package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;
import org.asynctool.agent.mcp.McpAgent;
import org.asynctool.agent.mcp.ProcessAgent;
import org.asynctool.testing.DocSnippets;
import org.junit.jupiter.api.Test;

class McpDocTest {

    @Test
    void showsTheRulesAsTheyAre() throws Exception {
        DocSnippets.assertUpToDate("docs/reference/mcp.md");
    }

    @Test
    void agentsOfTheDocumentCanBeBuilt() throws Exception {
        try (Agent program = new Shopkeeper().agent();
                Agent client = client()) {
            assertThat(program.info().version()).isEqualTo("2.1");
            assertThat(client.info().name()).isEqualTo("desk");
        }
    }

    static final class Shopkeeper implements AgentProvider {

        // snippet: program
        @Override
        public Agent agent() {
            return ProcessAgent.of("python3", "shopkeeper.py")
                    .named("shopkeeper", "2.1")
                    .in(Path.of("agents"));
        }
        // end of snippet
    }

    private static Agent client() {
        // snippet: client
        Agent agent = McpAgent.of("desk", "1.0", endpoint -> {
            try (MyClient client = MyClient.connect(endpoint.address(), endpoint.token())) {
                client.serveCustomers();
            }
        });
        // end of snippet
        return agent;
    }

    /** Stands for a user's client. */
    private record MyClient() implements AutoCloseable {

        static MyClient connect(URI address, String token) throws IOException {
            return new MyClient();
        }

        void serveCustomers() {}

        @Override
        public void close() {}
    }
}
