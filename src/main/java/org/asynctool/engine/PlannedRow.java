package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.dataset.TaskPosition;
import org.junit.platform.engine.TestSource;

/** A row of a task file, as a benchmark shows it. There is one for each test of a run, so it holds little. */
sealed interface PlannedRow {

    /** Id of the task; file and line of a row that cannot be read. Unique in the benchmark. */
    String name();

    /** The task; empty if the row cannot be read. */
    Optional<IndexedTask> task();

    /** Why the row cannot be read; empty if it can. */
    String problem();

    /** Where the row is. */
    TaskPosition position();

    /** Where the row is, for the platform. */
    TestSource source();

    /** A row that can be read. */
    record OfTask(IndexedTask indexed, RowSource file) implements PlannedRow {

        @Override
        public String name() {
            return indexed.id();
        }

        @Override
        public Optional<IndexedTask> task() {
            return Optional.of(indexed);
        }

        @Override
        public String problem() {
            return "";
        }

        @Override
        public TaskPosition position() {
            return indexed.position();
        }

        @Override
        public TestSource source() {
            return file.at(position());
        }
    }

    /** A row that cannot be read. */
    record Broken(String name, TaskPosition position, String problem, TestSource source) implements PlannedRow {

        @Override
        public Optional<IndexedTask> task() {
            return Optional.empty();
        }
    }
}
