package org.asynctool.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts as users see them, each in a file of its own below {@value #FOLDER}.
 *
 * <p>To write them anew: {@code mvn test -Dtest='*Golden*' -Dasynctool.golden.write=true}. Such a run is red, whatever
 * it wrote: look at the difference, and run again without.
 */
public final class Golden {

    /** Where the files are, relative to the module. */
    public static final String FOLDER = "src/test/resources/gate/golden";

    private static final String WRITE = "asynctool.golden.write";

    private Golden() {}

    /** Compares a text with the file of that name, byte for byte but for the line feed at its end. */
    public static void assertText(String name, String text) {
        Path file = file(name);
        if (Boolean.getBoolean(WRITE)) {
            write(file, text + "\n");
            fail("%s was written anew; look at the difference, and run again without -D%s", file, WRITE);
        }
        assertThat(file)
                .as("golden text of '%s'; -D%s=true writes it", name, WRITE)
                .exists();
        assertThat(text + "\n").as("golden text %s", file).isEqualTo(read(name));
    }

    /** Names all texts, sorted. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.txt$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a text, with the line feed at its end. */
    public static String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return Path.of(FOLDER, name + ".txt");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
