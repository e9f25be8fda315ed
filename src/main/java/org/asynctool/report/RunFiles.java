package org.asynctool.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apiguardian.api.API;
import org.asynctool.json.JsonLine;
import org.asynctool.text.AtomicFile;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceWriter;

/**
 * Writes what one execution in one JVM brings about, in {@code <root>/<run>/<benchmark>/}:
 *
 * <ul>
 *   <li>{@code plan-<jvm>.json}: what is to run, written first of all, and again where more comes up;
 *   <li>{@code episodes-<jvm>.jsonl}: a line an episode, in the order in which they end, each handed to
 *       the operating system at once, so that a killed JVM loses at most the line it was writing;
 *   <li>{@code traces/<task>-<trial>.jsonl}: traces;
 *   <li>{@code run-<jvm>.json}: figures of the run;
 *   <li>{@code summary.md}: what came of it, for people, written last; of the JVM that ended last.
 * </ul>
 *
 * <p>May be used by several threads.
 */
@API(status = API.Status.INTERNAL)
public final class RunFiles implements AutoCloseable {

    private final Path folder;
    private final JvmName jvm;
    private final OutputStream episodes;

    private RunFiles(Path folder, JvmName jvm, OutputStream episodes) {
        this.folder = folder;
        this.jvm = jvm;
        this.episodes = episodes;
    }

    /**
     * Makes the folder, writes the plan and begins the file of episodes.
     *
     * @param root the folder of all runs, such as {@code target/asynctool}
     * @param plan what is to run
     * @param jvm who writes
     * @return the writer
     * @throws UncheckedIOException if a file cannot be written
     * @throws IllegalStateException if this JVM has written results of this execution already
     */
    public static RunFiles create(Path root, Plan plan, JvmName jvm) {
        Path folder = FileNames.folder(root, plan.run(), plan.benchmark());
        Path file = folder.resolve(FileNames.EPISODES.of(jvm));
        try {
            Files.createDirectories(folder.resolve(FileNames.TRACES));
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            writePlan(folder, jvm, plan);
            return new RunFiles(folder, jvm, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException(
                    "results are there already: " + file + "; run id, process and execution must differ", e);
        } catch (IOException e) {
            throw failed("results cannot be written in " + folder, e);
        }
    }

    /**
     * Returns where the files are.
     *
     * @return the folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * Replaces the plan, where more is to run than was known.
     *
     * @param plan everything that is to run
     * @throws UncheckedIOException if it cannot be written
     */
    public void writePlan(Plan plan) {
        try {
            writePlan(folder, jvm, plan);
        } catch (IOException e) {
            throw failed("the plan cannot be written in " + folder, e);
        }
    }

    /**
     * Writes a trace.
     *
     * @param trace the trace
     * @return its name in the folder, such as {@code traces/trip-and-stock-1.jsonl}
     * @throws UncheckedIOException if it cannot be written
     */
    public String writeTrace(Trace trace) {
        return writeTrace(trace, trace.header().trial());
    }

    /**
     * Writes a trace under the number that its episode has in the results.
     *
     * @param trace the trace
     * @param number number of the episode among those of its task, from 1
     * @return its name in the folder, such as {@code traces/trip-and-stock-1.jsonl}
     * @throws UncheckedIOException if it cannot be written
     */
    public String writeTrace(Trace trace, int number) {
        String name = FileNames.trace(trace.header().task(), number);
        try {
            AtomicFile.write(folder.resolve(name), TraceWriter.text(trace));
            return name;
        } catch (IOException e) {
            throw failed("trace " + folder.resolve(name) + " cannot be written", e);
        }
    }

    /**
     * Writes the result of an episode, at once.
     *
     * @param result the result
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeEpisode(EpisodeResult result) {
        byte[] line = (JsonLine.of(EpisodeForm.toJson(result)) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (episodes) {
            try {
                episodes.write(line);
                episodes.flush();
            } catch (IOException e) {
                throw failed("the result of " + result.key() + " cannot be written in " + folder, e);
            }
        }
    }

    /**
     * Writes the figures of the run.
     *
     * @param info the figures
     * @throws UncheckedIOException if they cannot be written
     */
    public void writeRun(RunInfo info) {
        try {
            AtomicFile.write(folder.resolve(FileNames.RUN.of(jvm)), JsonLine.of(ResultForms.toJson(info)) + "\n");
        } catch (IOException e) {
            throw failed("the figures of the run cannot be written in " + folder, e);
        }
    }

    /**
     * Writes the summary, in place of an earlier one.
     *
     * @param markdown the summary, from {@link MarkdownSummary}
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeSummary(String markdown) {
        try {
            AtomicFile.write(folder.resolve(FileNames.SUMMARY), markdown);
        } catch (IOException e) {
            throw failed("the summary cannot be written in " + folder, e);
        }
    }

    /**
     * Closes the file of episodes.
     *
     * @throws UncheckedIOException if it cannot be closed
     */
    @Override
    public void close() {
        try {
            episodes.close();
        } catch (IOException e) {
            throw failed("results cannot be closed in " + folder, e);
        }
    }

    private static void writePlan(Path folder, JvmName jvm, Plan plan) throws IOException {
        AtomicFile.write(folder.resolve(FileNames.PLAN.of(jvm)), JsonLine.of(ResultForms.toJson(plan)) + "\n");
    }

    private static UncheckedIOException failed(String what, IOException cause) {
        return new UncheckedIOException(what + ": " + cause.getMessage(), cause);
    }
}
