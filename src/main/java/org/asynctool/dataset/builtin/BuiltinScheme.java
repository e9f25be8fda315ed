package org.asynctool.dataset.builtin;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskScheme;
import org.asynctool.dataset.TaskSource;
import org.asynctool.dataset.builder.TimeProfile;

/**
 * Locations {@code builtin:<benchmark>[/<part>][?latency=<profile>]}: the tasks of a benchmark that comes with the
 * library.
 *
 * <ul>
 *   <li>{@code builtin:asynctool}: all concurrent tasks of the newest version
 *   <li>{@code builtin:asynctool-v1}: those of one version, which never change
 *   <li>{@code builtin:asynctool/smoke}: a small subset for every build
 *   <li>{@code builtin:asynctool/single}: the single tasks that the concurrent ones are composed of
 *   <li>{@code builtin:asynctool/dual-same}: one kind, by the name of its file
 *   <li>{@code builtin:asynctool?latency=heavy-tailed}: in other times; the names are those of {@link TimeProfile}
 * </ul>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BuiltinScheme implements TaskScheme {

    /** The prefix of locations. */
    public static final String NAME = "builtin";

    private static final String QUERY = "latency=";

    /** For the service loader. */
    public BuiltinScheme() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<TaskSource> find(String location, Path folder) {
        try {
            return find(location);
        } catch (DatasetException e) {
            throw new DatasetException("no tasks at '" + NAME + ":" + location + "': " + e.getMessage(), e);
        }
    }

    private static List<TaskSource> find(String location) {
        String[] query = location.split("\\?", 2);
        String[] path = query[0].split("/", 2);
        Optional<TimeProfile> profile = Arrays.stream(query).skip(1).findFirst().map(BuiltinScheme::profile);
        BuiltinFiles files = BuiltinFiles.of(path[0]);
        return files.find(path.length == 1 ? "" : path[1], profile);
    }

    private static TimeProfile profile(String query) {
        if (!query.startsWith(QUERY)) {
            throw new DatasetException("'?" + query + "' is unknown; expected ?latency=<profile>");
        }
        return TimeProfile.named(query.substring(QUERY.length()));
    }
}
