package org.asynctool.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.asynctool.time.Seeds;

/**
 * One of several parts of a benchmark that run in different places. Which one a task belongs to is decided by its id
 * alone, so tasks that are added or taken away leave the others where they are.
 *
 * @param number which part, from 1
 * @param count how many parts there are, 1 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record Shard(int number, int count) {

    /** The configuration parameter that says which shard runs: {@value}. */
    public static final String KEY = "asynctool.shard";

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
    private static final String AUTO = "auto";

    /** What continuous integration systems set, for the setting {@code auto}. */
    private static final List<Convention> CONVENTIONS = List.of(
            new Convention("GitLab", "CI_NODE_INDEX", 1, "CI_NODE_TOTAL"),
            new Convention("Buildkite", "BUILDKITE_PARALLEL_JOB", 0, "BUILDKITE_PARALLEL_JOB_COUNT"),
            new Convention("CircleCI", "CIRCLE_NODE_INDEX", 0, "CIRCLE_NODE_TOTAL"),
            new Convention("Bazel", "TEST_SHARD_INDEX", 0, "TEST_TOTAL_SHARDS"));

    /** Kubernetes tells a job its index and not how many there are. */
    private static final String KUBERNETES_INDEX = "JOB_COMPLETION_INDEX";

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no such part
     *
     * @param number which part, from 1
     * @param count how many parts there are, 1 or more
     */
    public Shard {
        if (count < 1 || number < 1 || number > count) {
            throw new IllegalArgumentException(
                    "there is no shard " + number + "/" + count + "; the first of eight is 1/8, the last 8/8");
        }
    }

    private record Convention(String system, String index, int first, String total) {

        Optional<Shard> in(Map<String, String> environment) {
            return environment.containsKey(index) && environment.containsKey(total)
                    ? Optional.of(shard(
                            system + "'s " + index + " and " + total,
                            environment.get(index),
                            first,
                            environment.get(total)))
                    : Optional.empty();
        }
    }

    /**
     * Reads the setting {@code asynctool.shard}.
     *
     * @param setting {@code 2/8}; {@code auto} for what GitLab, Buildkite, CircleCI or Bazel set in the environment;
     *     {@code auto/8} for an indexed job of Kubernetes
     * @param environment the environment's variables
     * @return the shard
     * @throws IllegalArgumentException if the setting is none of these, or asks for variables that are not set; the
     *     message names them
     */
    public static Shard read(String setting, Map<String, String> environment) {
        if (setting.equals(AUTO)) {
            return CONVENTIONS.stream()
                    .map(convention -> convention.in(environment))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("asynctool.shard is 'auto', but none of "
                            + String.join(
                                    ", ",
                                    CONVENTIONS.stream()
                                            .map(known -> known.index() + " with " + known.total())
                                            .toList())
                            + " is set; set asynctool.shard=2/8, or asynctool.shard=auto/8 in an indexed job of"
                            + " Kubernetes"));
        }
        if (setting.startsWith(AUTO + "/")) {
            String index = environment.get(KUBERNETES_INDEX);
            if (index == null) {
                throw new IllegalArgumentException(
                        "asynctool.shard is '" + setting + "', but " + KUBERNETES_INDEX + " is not set");
            }
            return shard(
                    "asynctool.shard=" + setting + " with " + KUBERNETES_INDEX,
                    index,
                    0,
                    setting.substring(AUTO.length() + 1));
        }
        Matcher form = FORM.matcher(setting);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "asynctool.shard must be like 2/8, auto or auto/8, but is '" + setting + "'");
        }
        return shard("asynctool.shard", form.group(1), 1, form.group(2));
    }

    private static Shard shard(String source, String index, int first, String total) {
        try {
            return new Shard(Integer.parseInt(index) - first + 1, Integer.parseInt(total));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    source + " must be whole numbers, but are '" + index + "' and '" + total + "'", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
        }
    }

    /**
     * Tells whether a task belongs to this part.
     *
     * @param task id of the task
     * @return whether it runs here; true in exactly one of all parts
     */
    public boolean holds(String task) {
        return Math.floorMod(Seeds.ofText(task), count) == number - 1;
    }

    /**
     * Returns the shard as in the setting.
     *
     * @return for example {@code 2/8}
     */
    @Override
    public String toString() {
        return number + "/" + count;
    }
}
