package org.asynctool.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.json.Json;
import org.asynctool.task.ArgumentParts;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Fault;
import org.asynctool.task.Goal;
import org.asynctool.task.LatencyPlan;
import org.asynctool.task.Limits;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;

/** Draws tasks over the world {@code desk}: graphs, conversations, latencies, faults and limits. */
public final class RandomGraphs {

    private static final int TOOLS = 4;

    private final UniformRandomProvider random;
    private final long seed;
    private final boolean trouble;

    private RandomGraphs(long seed, boolean trouble) {
        this.random = Seeds.random(seed);
        this.seed = seed;
        this.trouble = trouble;
    }

    /** Draws a task with faults and tight limits. */
    public static Task troubled(long seed) {
        return new RandomGraphs(seed, true).task();
    }

    /** Draws a task without faults and with wide limits, which every reference agent solves. */
    public static Task calm(long seed) {
        return new RandomGraphs(seed, false).task();
    }

    private Task task() {
        List<SubTask> subTasks = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            subTasks.add(subTask(String.valueOf((char) ('A' + i))));
        }
        ThinkTime thinkTime = thinkTime();
        Map<String, Latency> latencies = new LinkedHashMap<>();
        for (int i = 0; i < TOOLS; i++) {
            latencies.put("t" + i, latency(thinkTime));
        }
        latencies.put("A/t0", latency(thinkTime));
        return new Task(
                "random-" + seed,
                "",
                List.of(),
                subTasks,
                new LatencyPlan(latency(thinkTime), latencies),
                thinkTime,
                trouble ? limits() : Limits.DEFAULT,
                trouble ? faults(count) : List.of(),
                seed);
    }

    private SubTask subTask(String id) {
        int requests = 1 + random.nextInt(3);
        List<String> texts = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            texts.add("Request " + request + " with 1, 2 and 3.");
            int more = random.nextInt(5);
            int first = steps.size();
            for (int i = 0; i < more; i++) {
                steps.add(step(steps.size(), first, request));
            }
        }
        StringBuilder tools = new StringBuilder();
        for (int i = 0; i < TOOLS; i++) {
            tools.append(i == 0 ? "" : ",")
                    .append("\"t")
                    .append(i)
                    .append("\": {\"readOnly\": ")
                    .append(i % 2 == 0)
                    .append(", \"executes\": \"")
                    .append(i == 3 ? "start" : "end")
                    .append("\"")
                    .append(", \"result\": {\"value\": ")
                    .append(i)
                    .append("}}");
        }
        Goal goal = new Goal(
                Goal.Part.REFERENCE,
                Goal.Part.ANY,
                random.nextBoolean() ? Goal.Part.REFERENCE : Goal.Part.ANY,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new SubTask(
                id, "", texts, Map.of("desk", Json.read("{\"tools\": {" + tools + "}}")), Map.of(), steps, goal);
    }

    private Step step(int number, int firstOfRequest, int request) {
        List<String> after = new ArrayList<>();
        Map<String, ArgumentPattern> arguments = new LinkedHashMap<>();
        arguments.put("n", ArgumentPattern.of(Json.read(Integer.toString(number))));
        for (int before = firstOfRequest; before < number; before++) {
            int draw = random.nextInt(4);
            if (draw == 0) {
                after.add("s" + before);
            } else if (draw == 1) {
                arguments.put("v" + before, ArgumentPattern.of(Json.read("{\"$ref\": \"s" + before + "#/value\"}")));
            }
        }
        return new Step(
                "s" + number,
                "t" + random.nextInt(TOOLS),
                request,
                after,
                List.of(),
                new ArgumentParts.Members(arguments));
    }

    private ThinkTime thinkTime() {
        return switch (random.nextInt(4)) {
            case 0 -> new ThinkTime.None();
            case 1 -> new ThinkTime.PerToken(random.nextInt(500), 10 + random.nextInt(90));
            default -> new ThinkTime.Fixed(random.nextInt(3000));
        };
    }

    private Latency latency(ThinkTime thinkTime) {
        long base = random.nextInt(8000);
        return switch (random.nextInt(6)) {
            case 0 -> new Latency.Uniform(base, base + random.nextInt(5000));
            case 1 -> new Latency.LogNormal(base, random.nextDouble() * 2, base + 100_000);
            case 2 -> new Latency.Empirical(List.of(base, 2 * base, 0L));
            case 3 ->
                thinkTime instanceof ThinkTime.Fixed ? new Latency.Rounds(random.nextInt(4)) : new Latency.Fixed(base);
            default -> new Latency.Fixed(base);
        };
    }

    private Limits limits() {
        Map<String, Integer> budgets = random.nextInt(3) == 0 ? Map.of("t1", random.nextInt(4)) : Map.of();
        return new Limits(
                5 + random.nextInt(60),
                5 + random.nextInt(60),
                1000 + random.nextInt(200_000),
                OptionalLong.empty(),
                random.nextInt(5) == 0 ? 1 + random.nextInt(300) : 1_000_000,
                budgets);
    }

    private List<Fault> faults(int subTasks) {
        List<Fault> faults = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Fault.Kind kind = Fault.Kind.values()[random.nextInt(Fault.Kind.values().length)];
            faults.add(new Fault(
                    kind,
                    random.nextBoolean() ? Fault.EVERY_TOOL : "t" + random.nextInt(TOOLS),
                    random.nextBoolean()
                            ? Optional.of(String.valueOf((char) ('A' + random.nextInt(subTasks))))
                            : Optional.empty(),
                    random.nextBoolean() ? List.of(1) : List.of(),
                    random.nextDouble(),
                    Optional.empty(),
                    kind == Fault.Kind.TIMEOUT ? random.nextInt(10_000) : 0,
                    kind == Fault.Kind.SLOW ? 1 + random.nextDouble() * 5 : 1));
        }
        return faults;
    }
}
