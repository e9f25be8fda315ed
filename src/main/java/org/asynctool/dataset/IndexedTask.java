package org.asynctool.dataset;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.apiguardian.api.API;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.text.BoundedLines.Line;
import org.asynctool.text.UnreadableTextException;
import org.asynctool.text.Utf8;

/**
 * A task of a file that was read once: what names it, and where it stands. A run of many tasks so holds one of them
 * at a time. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class IndexedTask implements IndexedRow {

    private static final String STAY = "; a task file must stay as it is until its last task has run";

    private final IndexedFile file;
    private final int line;
    private final String id;
    private final List<String> tags;
    private final long seed;
    private final byte[] digest;
    private final long offset;
    private final int length;
    private final int checksum;

    IndexedTask(IndexedFile file, ValidRow row, List<String> tags, Line line) {
        Task task = row.task();
        this.file = file;
        this.line = row.position().line();
        this.id = task.id();
        this.tags = tags;
        this.seed = task.seed();
        this.digest = HexFormat.of().parseHex(Tasks.digest(task));
        this.offset = line.offset();
        this.length = line.bytes().length;
        this.checksum = checksum(line.bytes());
    }

    @Override
    public TaskPosition position() {
        return new TaskPosition(file.name(), line);
    }

    /**
     * Returns the id of the task.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the tags of the task.
     *
     * @return the tags; the same list for all tasks of a file that have the same ones
     */
    public List<String> tags() {
        return tags;
    }

    /**
     * Returns the seed of the task.
     *
     * @return its seed
     */
    public long seed() {
        return seed;
    }

    /**
     * Returns the digest of the task.
     *
     * @return what {@link Tasks#digest} gives for it, 64 hexadecimal digits
     */
    public String digest() {
        return HexFormat.of().formatHex(digest);
    }

    /**
     * Returns how long the text of the task is.
     *
     * @return its length, in bytes
     */
    public int length() {
        return length;
    }

    /**
     * Reads the task again.
     *
     * @return the task
     * @throws DatasetException if the file cannot be read or is not what it was
     */
    public Task read() {
        return RowReader.task(text());
    }

    private String text() {
        try {
            byte[] bytes = file.bytes().read(offset, length);
            if (checksum(bytes) != checksum) {
                throw changed();
            }
            return TaskFile.withoutMark(Utf8.decode(bytes));
        } catch (IOException e) {
            throw new DatasetException("its file " + file.name() + " cannot be read again: " + e + STAY, e);
        } catch (UnreadableTextException e) {
            throw changed();
        }
    }

    /**
     * Finds where a value of the task stands.
     *
     * @param pointer JSON pointer to a value in the task
     * @return the line of the value, of the nearest value around it where it is missing; the position of the task
     *     where its file cannot be read any more
     */
    public TaskPosition position(String pointer) {
        try {
            return PointerLines.position(position(), text(), pointer);
        } catch (DatasetException e) {
            return position();
        }
    }

    private DatasetException changed() {
        return new DatasetException("its file " + file.name() + " has changed since it was read for the tests" + STAY);
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
