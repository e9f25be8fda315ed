package org.asynctool.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asynctool.json.Json;
import org.asynctool.testing.RandomTasks;
import org.asynctool.testing.TaskFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TaskSchemaTest {

    private static final JsonNode JSON = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON);

    @Test
    void acceptsATaskThatUsesEveryField() {
        assertThat(errors(Json.read(TaskFixtures.FULL))).isEmpty();
    }

    @Test
    void acceptsEveryRandomTask() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(errors(Tasks.write(RandomTasks.task(seed))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("org.asynctool.task.BrokenTasks#structural")
    void refusesMistakesOfStructure(String pointer, String value, String message) {
        assertThat(errors(TaskFixtures.fullWith(pointer, value))).as(message).isNotEmpty();
    }

    @Test
    void describesEveryField() {
        assertThat(undescribed("", JSON)).isEmpty();
    }

    private static List<String> undescribed(String place, JsonNode schema) {
        return schema.properties().stream()
                .flatMap(member -> {
                    String inner = place + "/" + member.getKey();
                    boolean fields = member.getKey().equals("properties") && !place.contains("/allOf");
                    return Stream.concat(
                            fields
                                    ? member.getValue().properties().stream()
                                            .filter(field -> !field.getValue().has("description"))
                                            .map(field -> inner + "/" + field.getKey())
                                    : Stream.empty(),
                            undescribed(inner, member.getValue()).stream());
                })
                .toList();
    }

    private static List<Error> errors(JsonNode task) {
        return SCHEMA.validate(task);
    }

    private static JsonNode load() {
        try (InputStream in = Optional.ofNullable(Tasks.class.getResourceAsStream("task-v1.schema.json"))
                .orElseThrow()) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
