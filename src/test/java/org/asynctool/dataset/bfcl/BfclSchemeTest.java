package org.asynctool.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.ValidRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BfclSchemeTest {

    private static List<TaskSource> resolve(String location) {
        return TaskLocation.resolve(location, BfclSchemeTest.class.getClassLoader(), Path.of("src/test/resources"));
    }

    private static List<TaskRow> rows(TaskSource source) {
        try (Stream<TaskRow> rows = source.rows()) {
            return rows.toList();
        }
    }

    @Test
    void aLocationIsACategoryOfADirectory() {
        List<TaskSource> sources = resolve("bfcl:bfcl#multi_turn_base");

        assertThat(sources)
                .singleElement()
                .satisfies(source -> assertThat(rows(source))
                        .extracting(
                                row -> ((ValidRow) row).task().id(),
                                row -> row.position().toString())
                        .containsExactly(
                                tuple("multi_turn_base_900", "multi_turn_base.jsonl:1"),
                                tuple("multi_turn_base_901", "multi_turn_base.jsonl:2")));
    }

    @Test
    void aLocationWithoutACategoryIsAMistake() {
        assertThatThrownBy(() -> resolve("bfcl:bfcl"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("the location 'bfcl:bfcl' names no category; expected bfcl:<directory>#<category>, such as"
                        + " bfcl:target/bfcl/data#multi_turn_base");
    }

    @Test
    void aMissingCategoryIsAMistake() {
        assertThatThrownBy(() -> resolve("bfcl:bfcl#multi_turn"))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("there is no file ")
                .hasMessageContaining("BFCL_v4_multi_turn.json with the questions of the category 'multi_turn'");
    }

    @Test
    void aRowThatIsNoTaskIsNeverPassedOver(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("BFCL_v4_irrelevance.json"), "\n{\"id\": \"irrelevance_1\"}\n");
        TaskSource source = resolve("bfcl:" + folder + "#irrelevance").get(0);

        assertThatThrownBy(() -> rows(source))
                .isInstanceOf(DatasetException.class)
                .hasMessage("cannot import BFCL_v4_irrelevance.json:2: member 'function' is missing");
    }

    @Test
    void otherLocationsStayWhatTheyAre() {
        assertThatThrownBy(() -> resolve("bcfl:bfcl#multi_turn_base"))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("no tasks at 'bcfl:bfcl#multi_turn_base': there is no file or folder ");
    }
}
