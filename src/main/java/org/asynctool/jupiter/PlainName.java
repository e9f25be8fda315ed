package org.asynctool.jupiter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.TaskSource;
import org.asynctool.text.Nearest;

/**
 * The name of a task file without a place: it is looked for beside the test class and in {@code /tasks/}.
 *
 * @param name the name
 * @param type the test class
 */
record PlainName(String name, Class<?> type) {

    /** Whether a location is only a name. */
    static boolean is(String location) {
        return !location.isBlank() && !location.contains("/") && !location.contains(":") && !location.contains("\\");
    }

    /**
     * Finds the file.
     *
     * @return its location
     * @throws MistakeException if there is none
     */
    String location() {
        if (!TaskLocation.isTaskFile(name)) {
            throw new MistakeException("'" + name + "' is not the name of a task file; expected .json, or .jsonl with"
                    + " #id behind it, as in \"travel.jsonl#trip-and-stock\"");
        }
        return folders()
                .map(folder -> folder + name)
                .filter(place -> type.getClassLoader().getResource(place) != null)
                .findFirst()
                .map(place -> "classpath:/" + place)
                .orElseThrow(this::nowhere);
    }

    private Stream<String> folders() {
        String own = type.getPackageName().replace('.', '/');
        return Stream.of(own.isEmpty() ? "" : own + "/", "tasks/");
    }

    private MistakeException nowhere() {
        String places = folders().map(folder -> "classpath:/" + folder + name).collect(Collectors.joining(" and "));
        List<String> names = folders().flatMap(this::namesIn).toList();
        String advice =
                "a file stands in src/test/resources, or is named by its path, as in \"src/tasks/" + name + "\"";
        return new MistakeException(
                "there is no task file '" + name + "': looked for " + places + Nearest.hint(name, names, advice));
    }

    private Stream<String> namesIn(String folder) {
        try {
            return TaskLocation.resolve("classpath:/" + folder, type.getClassLoader()).stream()
                    .map(TaskSource::name);
        } catch (DatasetException e) {
            return Stream.empty();
        }
    }
}
