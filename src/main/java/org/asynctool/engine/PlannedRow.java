package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.task.Task;
import org.junit.platform.engine.TestSource;

/**
 * A row of a task file, as a benchmark shows it.
 *
 * @param name id of the task; file and line of a row that cannot be read. Unique in the benchmark
 * @param task the task; empty if the row cannot be read
 * @param problem why it cannot be read; empty if it can
 * @param place file and line, for people
 * @param line the line, from 1
 * @param source the same for the platform
 */
record PlannedRow(String name, Optional<Task> task, String problem, String place, int line, TestSource source) {}
