package org.asynctool.world.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.asynctool.text.Count;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Reads and writes CSV (RFC 4180, lines end with a line feed). The first row has the names of the columns. */
final class CsvTexts {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private CsvTexts() {}

    /**
     * Reads a table.
     *
     * @return its rows, that of the names first; all have the same number of cells
     * @throws ToolException if it is none; the message names the row
     */
    static List<List<String>> read(String csv, char delimiter) throws ToolException {
        List<List<String>> rows = new ArrayList<>();
        try (MappingIterator<String[]> read =
                MAPPER.readerFor(String[].class).with(schema(delimiter)).readValues(csv)) {
            while (read.hasNext()) {
                rows.add(List.of(read.next()));
            }
        } catch (JacksonException e) {
            throw new ToolException("csv is not CSV" + Problems.of(e));
        }
        Lookup.require(!rows.isEmpty(), "csv has no row with the names of the columns");
        requireTable(rows);
        return rows;
    }

    /** Writes rows of the same number of cells. */
    static String write(List<List<String>> rows, char delimiter) {
        String[][] cells = rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new);
        return MAPPER.writer(schema(delimiter)).writeValueAsString(cells);
    }

    private static CsvSchema schema(char delimiter) {
        return CsvSchema.emptySchema().withColumnSeparator(delimiter).withLineSeparator("\n");
    }

    private static void requireTable(List<List<String>> rows) throws ToolException {
        List<String> names = rows.get(0);
        Lookup.require(
                new LinkedHashSet<>(names).size() == names.size() && !names.contains(""),
                () -> "the names of the columns must be different and not empty, but are "
                        + Lookup.quoted(String.join(", ", names)));
        for (int i = 1; i < rows.size(); i++) {
            int row = i + 1;
            int cells = rows.get(i).size();
            Lookup.require(
                    cells == names.size(),
                    () -> "row " + row + " has " + Count.of(cells, "cell") + " for "
                            + Count.of(names.size(), "column"));
        }
    }
}
