package org.asynctool.dataset.builder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.dataset.DatasetException;
import org.asynctool.text.Excerpt;

/** Reads latencies from a CSV file. */
final class LatencyCsv {

    private static final String HEAD = "tool,millis";
    private static final int SHOWN = 80;

    private final Path file;

    LatencyCsv(Path file) {
        this.file = file;
    }

    Map<String, List<Long>> read() {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEAD)) {
            throw at(1, "expected the line '" + HEAD + "' first, then lines such as book_flight,1250");
        }
        Map<String, List<Long>> latencies = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String[] cells = lines.get(i).split(",", -1);
                requireCells(cells, lines.get(i), i + 1);
                latencies
                        .computeIfAbsent(cells[0].strip(), first -> new ArrayList<>())
                        .add(Long.parseLong(cells[1].strip()));
            }
        }
        return latencies;
    }

    private void requireCells(String[] cells, String line, int number) {
        boolean fits = cells.length == 2
                && !cells[0].isBlank()
                && !line.contains("\"")
                && cells[1].strip().matches("\\d{1,15}");
        if (!fits) {
            throw at(
                    number,
                    "expected a tool and its latency in whole milliseconds, such as book_flight,1250, but was "
                            + Excerpt.of(line, SHOWN));
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DatasetException("cannot read the latencies in " + file + ": " + e, e);
        }
    }

    private DatasetException at(int line, String problem) {
        return new DatasetException(file.getFileName() + ":" + line + ": " + problem);
    }
}
