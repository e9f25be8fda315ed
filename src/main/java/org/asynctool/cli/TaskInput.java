package org.asynctool.cli;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.builder.TaskCollection;
import picocli.CommandLine.Parameters;

/** The tasks that a command of the builder works on. */
final class TaskInput {

    @Parameters(
            arity = "1..*",
            paramLabel = "TASKS",
            description = "Task files, folders of them, or other locations such as builtin:asynctool/single.")
    List<String> locations;

    /** Reads all; a broken row or an id that is there twice is an error with file and line. */
    TaskCollection read() {
        List<TaskSource> sources = new ArrayList<>();
        for (String location : locations) {
            sources.addAll(TaskLocation.resolve(location, TaskInput.class.getClassLoader()));
        }
        return TaskCollection.of(sources);
    }
}
