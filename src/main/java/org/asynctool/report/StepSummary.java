package org.asynctool.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.text.SafeText;

/**
 * The file that a CI server shows on the page of a build: the one that the environment variable
 * {@code GITHUB_STEP_SUMMARY} names. Nothing that goes wrong with it fails a build.
 *
 * @param file the name of the file; empty where there is none
 */
@API(status = API.Status.INTERNAL)
public record StepSummary(Optional<String> file) {

    /**
     * Asks the environment.
     *
     * @return the file that it names
     */
    public static StepSummary ofThisJvm() {
        return new StepSummary(Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
                .map(String::strip)
                .filter(name -> !name.isEmpty()));
    }

    /**
     * Appends a text in one piece, since other JVMs append too.
     *
     * @param markdown the text
     */
    public void append(String markdown) {
        file.ifPresent(name -> {
            try {
                Files.write(
                        Path.of(name),
                        (markdown + "\n").getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException | InvalidPathException | SecurityException e) {
                System.out.println(
                        "[asynctool] no summary in GITHUB_STEP_SUMMARY: " + SafeText.line(e.toString(), 200));
            }
        });
    }
}
