package org.asynctool.engine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.text.Nearest;

/**
 * Which tasks run: ids, where {@code *} stands for any characters.
 *
 * @param globs the ids, at least one
 */
record TaskFilter(List<String> globs) {

    TaskFilter {
        globs = List.copyOf(globs);
    }

    static TaskFilter parse(String text) {
        return new TaskFilter(Stream.of(text.split(","))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .toList());
    }

    boolean matches(String name) {
        return globs.stream()
                .anyMatch(glob ->
                        pattern(glob).matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** What to say when it matched none of these. */
    String nothingMatched(List<String> names) {
        String nearest = globs.stream()
                .flatMap(glob -> Nearest.of(glob.replace("*", ""), names).stream())
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
        return Constants.TASKS + "=" + this + " matches no task of the selected classes"
                + (nearest.isEmpty() ? "" : "; nearest: " + nearest)
                + " (ids separated by commas, * for any characters)";
    }

    @Override
    public String toString() {
        return String.join(",", globs);
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Stream.of(glob.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
