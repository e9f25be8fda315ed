package org.asynctool.dataset.builder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.LatencyProfile;
import org.asynctool.task.Step;
import org.asynctool.task.Task;
import org.asynctool.text.Nearest;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;

/**
 * The times that tasks of a benchmark play in. Each tool of a task has a latency of its own, drawn from the task's
 * seed; thinking takes one second a turn.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum TimeProfile {
    /** Each tool takes a fixed number of turns, from 1 to 8. */
    ROUNDS(random -> new Latency.Rounds(1 + random.nextInt(8))),
    /** Two tools of five take a fixed time, two an evenly distributed one, and one a long-tailed one. */
    MIXED(TimeProfile::mixed),
    /** Each tool mostly takes some seconds and now and then a minute or two. */
    HEAVY_TAILED(LatencyProfile.logNormal(2000, 8000, 1.2, 120_000));

    /** What a turn costs in every profile. */
    static final ThinkTime THINK_TIME = new ThinkTime.Fixed(1000);

    private static final LatencyProfile EVEN = LatencyProfile.uniform(2000, 12_000);
    private static final LatencyProfile LONG = LatencyProfile.logNormal(3000, 10_000, 0.6, 60_000);

    private final LatencyProfile latencies;

    TimeProfile(LatencyProfile latencies) {
        this.latencies = latencies;
    }

    /**
     * Finds a profile.
     *
     * @param word such as {@code heavy-tailed}
     * @return the profile
     * @throws DatasetException if there is none of that name
     */
    public static TimeProfile named(String word) {
        List<String> words = Arrays.stream(values()).map(TimeProfile::word).toList();
        int index = words.indexOf(word);
        if (index < 0) {
            throw new DatasetException("there is no latency profile '" + word + "'"
                    + Nearest.hint(word, words, "the profiles are " + String.join(", ", words)));
        }
        return values()[index];
    }

    /**
     * Returns the name that locations and recipes use.
     *
     * @return such as {@code heavy-tailed}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Puts a task into these times.
     *
     * @param task a task
     * @return the same task with other latencies and think time
     */
    public Task of(Task task) {
        long seed = Seeds.mix(task.seed(), Seeds.ofText("latency " + word()));
        return task.withTimes(latencies.plan(seed, tools(task)), THINK_TIME);
    }

    private static List<String> tools(Task task) {
        return task.subTasks().stream()
                .flatMap(subTask -> subTask.reference().stream())
                .map(Step::tool)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static Latency mixed(UniformRandomProvider random) {
        int kind = random.nextInt(5);
        if (kind < 2) {
            return new Latency.Fixed(1000 + 500L * random.nextInt(9));
        }
        return kind < 4 ? EVEN.draw(random) : LONG.draw(random);
    }
}
