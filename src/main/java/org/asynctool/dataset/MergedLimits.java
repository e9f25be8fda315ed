package org.asynctool.dataset;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.asynctool.dataset.Composition.Part;
import org.asynctool.task.Limits;

/** The limits of a composed task: room for all parts. */
final class MergedLimits {

    /** The longest time that a task file can say, some 31,000 years. */
    private static final long MOST_MILLIS = 1_000_000_000_000_000L;

    private MergedLimits() {}

    static Limits of(List<Part> parts) {
        return new Limits(
                (int) sum(parts, Limits::turns, Integer.MAX_VALUE),
                (int) sum(parts, Limits::calls, Integer.MAX_VALUE),
                sum(parts, Limits::virtualMillis, MOST_MILLIS),
                wallMillis(parts),
                sum(parts, Limits::resultBytes, Long.MAX_VALUE),
                toolCalls(parts),
                tokens(parts));
    }

    private static long sum(List<Part> parts, ToLongFunction<Limits> limit, long most) {
        long sum = 0;
        for (Part part : parts) {
            sum += Math.min(limit.applyAsLong(part.task().limits()), most - sum);
        }
        return sum;
    }

    private static OptionalLong wallMillis(List<Part> parts) {
        return parts.stream()
                .flatMapToLong(part -> part.task().limits().wallMillis().stream())
                .max();
    }

    /** One part without a bound on tokens makes the whole unbounded. */
    private static OptionalLong tokens(List<Part> parts) {
        boolean bounded =
                parts.stream().allMatch(part -> part.task().limits().tokens().isPresent());
        return bounded
                ? OptionalLong.of(sum(parts, limits -> limits.tokens().orElseThrow(), Long.MAX_VALUE))
                : OptionalLong.empty();
    }

    private static Map<String, Integer> toolCalls(List<Part> parts) {
        Map<String, Integer> merged = new TreeMap<>();
        parts.forEach(part -> merged.putAll(part.task().limits().toolCalls()));
        merged.replaceAll((tool, ignored) -> (int) Math.min(
                Integer.MAX_VALUE,
                parts.stream().mapToLong(part -> calls(part, tool)).sum()));
        return merged;
    }

    private static long calls(Part part, String tool) {
        Integer bound = part.task().limits().toolCalls().get(tool);
        return bound != null
                ? bound
                : part.old().reference().stream()
                        .filter(step -> step.tool().equals(tool))
                        .count();
    }
}
