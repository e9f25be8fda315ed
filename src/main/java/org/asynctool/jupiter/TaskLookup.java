package org.asynctool.jupiter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.TaskRow;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.ValidRow;

/**
 * Finds the tasks that annotations of a test class name.
 *
 * @param type the test class
 */
record TaskLookup(Class<?> type) {

    private static final int MOST_IDS = 10;

    /**
     * Finds one task.
     *
     * @param written as {@link org.asynctool.TaskFile#value()} describes
     * @throws MistakeException if there is none, or more than one
     */
    ValidRow one(String written) {
        int hash = written.lastIndexOf('#');
        String location = hash < 0 ? written : written.substring(0, hash);
        List<TaskRow> rows = all(isPlain(location) ? beside(location) : location);
        return hash < 0 ? only(rows, written) : withId(rows, written.substring(hash + 1), written);
    }

    /**
     * Finds all rows.
     *
     * @param location a location as {@link TaskLocation} describes
     * @throws MistakeException if there is no such file, or it holds no row
     */
    List<TaskRow> all(String location) {
        List<TaskRow> rows = new ArrayList<>();
        try {
            for (TaskSource file : TaskLocation.resolve(location, type.getClassLoader())) {
                try (Stream<TaskRow> some = file.rows()) {
                    some.forEach(rows::add);
                }
            }
        } catch (DatasetException e) {
            throw new MistakeException(String.valueOf(e.getMessage()));
        }
        if (rows.isEmpty()) {
            throw new MistakeException("'" + location + "' holds no task");
        }
        return rows;
    }

    private String beside(String name) {
        if (!name.endsWith(".json") && !name.endsWith(".jsonl")) {
            throw new MistakeException("'" + name + "' is not the name of a task file; expected .json, or .jsonl with"
                    + " #id behind it, as in \"travel.jsonl#trip-and-stock\"");
        }
        String folder = type.getPackageName().replace('.', '/');
        List<String> places = List.of(folder.isEmpty() ? name : folder + "/" + name, "tasks/" + name);
        return places.stream()
                .filter(place -> type.getClassLoader().getResource(place) != null)
                .findFirst()
                .map(place -> "classpath:/" + place)
                .orElseThrow(() -> new MistakeException("there is no task file '" + name + "': looked for "
                        + places.stream().map(place -> "classpath:/" + place).collect(Collectors.joining(" and "))
                        + "; a file stands in src/test/resources, or is named by its path, as in"
                        + " \"src/tasks/" + name + "\""));
    }

    private static boolean isPlain(String location) {
        return !location.isBlank() && !location.contains("/") && !location.contains(":") && !location.contains("\\");
    }

    private static ValidRow only(List<TaskRow> rows, String written) {
        if (rows.size() > 1) {
            throw new MistakeException("'" + written + "' holds " + rows.size() + " tasks: " + ids(rows)
                    + "; name one, as in \"" + written + "#" + ids(rows.subList(0, 1)) + "\"");
        }
        if (rows.get(0) instanceof BrokenRow broken) {
            throw new MistakeException(broken.message());
        }
        return (ValidRow) rows.get(0);
    }

    private static ValidRow withId(List<TaskRow> rows, String id, String written) {
        return rows.stream()
                .filter(row ->
                        row instanceof ValidRow valid && valid.task().id().equals(id))
                .map(ValidRow.class::cast)
                .findFirst()
                .orElseThrow(() ->
                        new MistakeException("'" + written + "': there is no task '" + id + "', but " + ids(rows)));
    }

    private static String ids(List<TaskRow> rows) {
        String ids = rows.stream().limit(MOST_IDS).map(TaskLookup::shown).collect(Collectors.joining(", "));
        return rows.size() > MOST_IDS ? ids + " and " + (rows.size() - MOST_IDS) + " more" : ids;
    }

    private static String shown(TaskRow row) {
        return row instanceof BrokenRow broken ? broken.message() : name(row);
    }

    /** The id of the task; file and line of a row that cannot be read. */
    static String name(TaskRow row) {
        return row instanceof ValidRow valid
                ? valid.task().id()
                : row.position().toString();
    }
}
