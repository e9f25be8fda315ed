package org.asynctool.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.IndexedRow;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.TaskPosition;
import org.asynctool.dataset.TaskSource;
import org.asynctool.text.SafeText;

/** Reads all task files of a benchmark and gives each row a name of its own. */
final class RowReader {

    private final Benchmark benchmark;
    private final Map<String, TaskPosition> taken = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    RowReader(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    /**
     * Reads the files in the order in which the class names them.
     *
     * @throws BrokenSetupException if a file cannot be found or read, or holds no row
     */
    List<PlannedRow> read() {
        List<PlannedRow> rows = new ArrayList<>();
        for (String location : benchmark.locations()) {
            int before = rows.size();
            try {
                List<TaskSource> files =
                        TaskLocation.resolve(location, benchmark.owner().loader());
                files.forEach(file -> rows.addAll(files.size() == 1 ? rowsOf(file) : rowsAmongOthers(file)));
            } catch (DatasetException e) {
                throw mistake(location, String.valueOf(e.getMessage()));
            }
            if (rows.size() == before) {
                throw mistake(location, "it holds no task");
            }
        }
        return rows;
    }

    private List<PlannedRow> rowsOf(TaskSource file) {
        RowSource source = sourceOf(file);
        return ParsedFiles.read(file).stream().map(row -> planned(source, row)).toList();
    }

    /** One file of a folder that is empty or cannot be read must neither be passed over nor hide the others. */
    private List<PlannedRow> rowsAmongOthers(TaskSource file) {
        TaskPosition begin = new TaskPosition(file.name(), 1);
        try {
            List<PlannedRow> rows = rowsOf(file);
            return rows.isEmpty() ? List.of(broken(sourceOf(file), begin, "the file holds no task")) : rows;
        } catch (DatasetException e) {
            return List.of(broken(sourceOf(file), begin, String.valueOf(e.getMessage())));
        }
    }

    private PlannedRow planned(RowSource file, IndexedRow row) {
        if (row instanceof BrokenRow broken) {
            return broken(file, row.position(), broken.problem());
        }
        IndexedTask task = (IndexedTask) row;
        String id = task.id();
        TaskPosition first = taken.putIfAbsent(id.toLowerCase(Locale.ROOT), row.position());
        return first == null
                ? new PlannedRow.OfTask(task, file)
                : broken(
                        file,
                        row.position(),
                        "task '" + id + "' is also in " + first
                                + "; ids are unique among the files of a class, upper and lower case being the same");
    }

    private PlannedRow broken(RowSource file, TaskPosition position, String problem) {
        String text = SafeText.line(position.toString());
        String name = text;
        for (int n = 2; !names.add(name); n++) {
            name = text + " (" + n + ")";
        }
        return new PlannedRow.Broken(name, position, position + ": " + problem, file.at(position));
    }

    private RowSource sourceOf(TaskSource file) {
        return RowSource.of(file, benchmark.owner().source());
    }

    private BrokenSetupException mistake(String location, String what) {
        return new BrokenSetupException(benchmark.owner().naming(location) + ": " + what);
    }
}
