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
    Found one(String written) {
        int hash = written.lastIndexOf('#');
        String location = hash < 0 ? written : written.substring(0, hash);
        List<Found> rows = all(PlainName.is(location) ? new PlainName(location, type).location() : location);
        return hash < 0 ? only(rows, written) : withId(rows, written.substring(hash + 1), written);
    }

    /**
     * Finds all rows.
     *
     * @param location a location as {@link TaskLocation} describes
     * @throws MistakeException if there is no such file, or it holds no row
     */
    List<Found> all(String location) {
        List<Found> rows = new ArrayList<>();
        try {
            for (TaskSource file : TaskLocation.resolve(location, type.getClassLoader())) {
                try (Stream<TaskRow> some = file.rows()) {
                    some.map(row -> new Found(row, file)).forEach(rows::add);
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

    private static Found only(List<Found> rows, String written) {
        if (rows.size() > 1) {
            throw new MistakeException("'" + written + "' holds " + rows.size() + " tasks: " + ids(rows)
                    + "; name one, as in \"" + written + "#" + ids(rows.subList(0, 1)) + "\"");
        }
        if (rows.get(0).row() instanceof BrokenRow broken) {
            throw new MistakeException(broken.message());
        }
        return rows.get(0);
    }

    private static Found withId(List<Found> rows, String id, String written) {
        return rows.stream()
                .filter(found -> found.row() instanceof ValidRow && found.name().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new MistakeException("'" + written + "': there is no task '" + id + "', but " + ids(rows)));
    }

    private static String ids(List<Found> rows) {
        String ids = rows.stream().limit(MOST_IDS).map(Found::shown).collect(Collectors.joining(", "));
        return rows.size() > MOST_IDS ? ids + " and " + (rows.size() - MOST_IDS) + " more" : ids;
    }
}
