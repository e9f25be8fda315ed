package org.asynctool.dataset.bfcl;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.ImportedRow;
import org.asynctool.dataset.ImportedTask;
import org.asynctool.dataset.TaskScheme;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.UnsupportedRow;
import org.asynctool.json.JsonLine;
import org.asynctool.task.Tasks;

/**
 * Locations {@code bfcl:<directory>#<category>}: the tasks that {@link BfclImporter} makes of a category, such as {@code
 * bfcl:target/bfcl/data#multi_turn_base}. The line of a task is that of its question. A row that is broken or
 * unsupported is an error of the whole category.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BfclScheme implements TaskScheme {

    /** The prefix of locations. */
    public static final String NAME = "bfcl";

    /** For the service loader. */
    public BfclScheme() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TaskSource> find(String location, Path folder) {
        int hash = location.lastIndexOf('#');
        if (hash < 0 || hash == location.length() - 1) {
            throw new DatasetException("the location '" + NAME + ":" + location
                    + "' names no category; expected " + NAME + ":<directory>#<category>, such as " + NAME
                    + ":target/bfcl/data#multi_turn_base");
        }
        String category = location.substring(hash + 1);
        BfclFiles files = new BfclFiles(directory(location.substring(0, hash), folder));
        files.questions(category);
        TaskSource.Opener opener = () -> open(BfclImporter.of(files.directory()), category);
        return List.of(new TaskSource(category + ".jsonl", opener, Optional.empty(), Optional.empty()));
    }

    private static Path directory(String written, Path folder) {
        try {
            return folder.resolve(written).normalize();
        } catch (InvalidPathException e) {
            throw new DatasetException("'" + written + "' is not a directory: " + e.getMessage(), e);
        }
    }

    private static InputStream open(BfclImporter importer, String category) {
        try (Stream<ImportedRow> rows = importer.read(category)) {
            String lines = rows.map(BfclScheme::line).collect(Collectors.joining("\n"));
            return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(ImportedRow row) {
        if (row instanceof ImportedTask imported) {
            return JsonLine.of(Tasks.write(imported.task()));
        }
        throw new DatasetException(
                "cannot import " + (row instanceof UnsupportedRow odd ? odd.message() : ((BrokenRow) row).message()));
    }
}
