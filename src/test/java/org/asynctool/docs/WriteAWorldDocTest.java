package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import java.nio.file.Files;
import java.nio.file.Path;
import org.asynctool.agent.GreedyAgent;
import org.asynctool.dataset.Audit;
import org.asynctool.json.Json;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.testing.DocSnippets;
import org.asynctool.testing.Episodes;
import org.asynctool.testing.WorldCalls;
import org.asynctool.world.World;
import org.asynctool.world.Worlds;
import org.junit.jupiter.api.Test;

class WriteAWorldDocTest {

    private static final String DOCUMENT = "docs/how-to/write-a-world.md";

    @Test
    void showsCodeThatIsCompiledAndRun() throws Exception {
        DocSnippets.assertUpToDate(DOCUMENT);
    }

    @Test
    void showsTheSchemaThatAgentsSee() throws Exception {
        World stock =
                Worlds.installed().with(new StockWorld()).create("stock", json("{'items': {}}"), WorldCalls.seeded());
        String shown = Files.readString(Path.of(DOCUMENT)).split("```json\n")[2].split("```")[0];
        assertThat(Json.read(shown)).isEqualTo(stock.tools().get(1).parameters());
    }

    @Test
    void showsARecordedWorldThatWorks() throws Exception {
        Task task = Tasks.parse(Files.readString(Path.of("src/test/resources/org/asynctool/docs/parcel.json")));

        assertThat(Audit.audit(task)).isEmpty();
        assertThat(Episodes.run(task, new GreedyAgent()).succeeded()).isTrue();
    }

    @Test
    void showsTheMessageThatAWrongStateGives() throws Exception {
        Worlds worlds = Worlds.installed().with(new StockWorld());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> worlds.create("stock", json("{'items': {'pen': 'three'}}"), WorldCalls.seeded()))
                .satisfies(e -> assertThat(Path.of(DOCUMENT)).content().contains("\n" + e.getMessage() + "\n"));
    }
}
