package org.asynctool.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asynctool.text.AtomicFile;

/** A Markdown page of which some sections are generated, each between a line that names it and a line that ends it. */
final class GeneratedPage {

    private static final String END = "<!-- end of generated -->";

    private final Path file;

    private GeneratedPage(Path file) {
        this.file = file;
    }

    /** Looks whether a page is there and has some sections, before they are made with much ado. */
    static GeneratedPage with(Path file, List<String> names) {
        GeneratedPage page = new GeneratedPage(file);
        String text = page.read();
        names.forEach(name -> page.replaced(text, name, ""));
        return page;
    }

    void write(Map<String, String> sections) {
        String text = read();
        for (Map.Entry<String, String> section : sections.entrySet()) {
            text = replaced(text, section.getKey(), section.getValue());
        }
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the page " + file + ": " + e, e);
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page " + file + ": " + e, e);
        }
    }

    private String replaced(String text, String name, String section) {
        String begin = "<!-- generated: " + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(END, Math.max(0, from));
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException(
                    "the page " + file + " has no line '" + begin + "' with a line '" + END + "' behind it");
        }
        return text.substring(0, from + begin.length()) + "\n" + section + text.substring(to);
    }
}
