package org.asynctool.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.spi.Services;

/**
 * Finds the task files that a text names.
 *
 * <ul>
 *   <li>{@code classpath:/tasks/travel.jsonl}: one resource
 *   <li>{@code classpath:/tasks/}: every task file in that folder and below, also inside a jar
 *   <li>{@code file:tasks/travel.jsonl} or {@code tasks/travel.jsonl}: one file
 *   <li>{@code tasks}: every task file in that folder and below
 *   <li>{@code bfcl:data#multi_turn_base} or {@code builtin:asynctool/smoke}: what the {@link TaskScheme} of that name finds
 * </ul>
 *
 * <p>Files of a folder come sorted by name. Where several roots of the class path have a resource of the
 * same name, the first one counts, as always on a class path. A folder without a task file is a mistake.
 */
@API(status = API.Status.STABLE)
public final class TaskLocation {

    private static final String CLASSPATH = "classpath:";
    private static final String FILE = "file:";

    private TaskLocation() {}

    /**
     * Finds task files; relative paths start in the working folder.
     *
     * @param location a location, as described above
     * @param loader what resources are looked up with
     * @return the files in order, at least one
     * @throws DatasetException if there is no such file; it says what was looked for and where
     */
    public static List<TaskSource> resolve(String location, ClassLoader loader) {
        return resolve(location, loader, Path.of(""));
    }

    /**
     * Finds task files.
     *
     * @param location a location, as described above
     * @param loader what resources are looked up with
     * @param folder where relative paths start
     * @return the files in order, at least one
     * @throws DatasetException if there is no such file; it says what was looked for and where
     */
    public static List<TaskSource> resolve(String location, ClassLoader loader, Path folder) {
        if (location.isBlank()) {
            throw new DatasetException("a location of tasks must not be blank; expected for example"
                    + " classpath:/tasks/travel.jsonl or src/tasks");
        }
        Optional<TaskScheme> scheme = scheme(location);
        if (scheme.isPresent()) {
            return scheme.get().find(location.substring(location.indexOf(':') + 1), folder);
        }
        return location.startsWith(CLASSPATH)
                ? new ClasspathTasks(location, loader).find(location.substring(CLASSPATH.length()))
                : new FileTasks(location, folder, loader).find(withoutScheme(location));
    }

    /**
     * Tells whether a file may be a task file, by its name alone.
     *
     * @param name name, path or location of a file
     * @return whether it ends in {@code .json} or {@code .jsonl}
     */
    public static boolean isTaskFile(String name) {
        return TaskFormat.knows(name);
    }

    /**
     * Returns the location of a file in a folder.
     *
     * @param folder location of the folder, such as {@code classpath:/tasks/}
     * @param name path of the file in the folder, with {@code /}
     * @return location of the file
     * @throws DatasetException if the name is absolute or leads out of the folder
     */
    public static String inside(String folder, String name) {
        RelativeNames.require(name, folder);
        return (folder.endsWith("/") ? folder : folder + "/") + name;
    }

    /** A single letter in front of a colon is a drive. */
    private static Optional<TaskScheme> scheme(String location) {
        return location.indexOf(':') < 2
                ? Optional.empty()
                : Optional.ofNullable(Services.byName("scheme of tasks", TaskScheme.class, TaskScheme::name)
                        .get(location.substring(0, location.indexOf(':'))));
    }

    private static String withoutScheme(String location) {
        return location.startsWith(FILE) ? location.substring(FILE.length()) : location;
    }
}
