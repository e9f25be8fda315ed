package org.asynctool.dataset;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A kind of location with a prefix of its own, such as {@code bfcl:data#multi_turn_base}: tasks that are made of other
 * files when they are looked up. Found by {@link java.util.ServiceLoader}.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface TaskScheme {

    /**
     * Returns the prefix.
     *
     * @return at least two lower-case letters, without the colon
     */
    String name();

    /**
     * Finds tasks.
     *
     * @param location what stands behind the colon
     * @param folder where relative paths start
     * @return sources whose bytes are task files, at least one; their names end in {@code .jsonl}
     * @throws DatasetException if there are none; it says what was looked for and where
     */
    List<TaskSource> find(String location, Path folder);
}
