package org.asynctool.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.text.Nearest;

/**
 * Which tasks run: ids, where {@code *} stands for any characters. Case does not count.
 *
 * @param globs the ids; none lets nothing through
 */
@API(status = API.Status.INTERNAL)
public record TaskFilter(List<String> globs) {

    /** The configuration parameter that holds it: {@value}. */
    public static final String KEY = "asynctool.tasks";

    private static final int MOST_NAMES = 5;

    /**
     * Copies the list.
     *
     * @param globs the ids; none lets nothing through
     */
    public TaskFilter {
        globs = List.copyOf(globs);
    }

    /**
     * Reads a filter.
     *
     * @param text ids separated by commas
     * @return the filter
     */
    public static TaskFilter parse(String text) {
        return new TaskFilter(Stream.of(text.split(","))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .toList());
    }

    /**
     * Tells whether a task runs.
     *
     * @param name id of the task; file and line of a row that cannot be read
     * @return whether one of the ids fits
     */
    public boolean matches(String name) {
        return globs.stream()
                .anyMatch(glob ->
                        pattern(glob).matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /**
     * Says that it matched none of these.
     *
     * @param of what the tasks are of, such as {@code the selected classes}
     * @param names the names of the tasks
     * @return a sentence that names the nearest ids
     */
    public String nothingMatched(String of, Collection<String> names) {
        String nearest = globs.stream()
                .flatMap(glob -> Nearest.of(glob.replace("*", ""), names).stream())
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return this + " matches no task of " + of
                + (nearest.isEmpty() ? "; there are " + some(names) : "; nearest: " + nearest)
                + " (ids separated by commas, * for any characters)";
    }

    private static String some(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /** Returns the setting, such as {@code asynctool.tasks=tea,coffee*}. */
    @Override
    public String toString() {
        return KEY + "=" + String.join(",", globs);
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Stream.of(glob.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
