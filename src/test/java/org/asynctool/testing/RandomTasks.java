package org.asynctool.testing;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.json.Json;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Fault;
import org.asynctool.task.Goal;
import org.asynctool.task.Goal.AnswerRule;
import org.asynctool.task.HumanRun;
import org.asynctool.task.Limits;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.Task;
import org.asynctool.task.TaskBuilder;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;

/** Valid tasks drawn from a seed; their tools and worlds have no code behind them. */
public final class RandomTasks {

    private static final List<String> TEXTS =
            List.of("", "RMS", "New York", "\uFFFF", "\uD800", "a/b~c", "\"quoted\"\n", "$ref", "日本");

    private final UniformRandomProvider random;

    private RandomTasks(long seed) {
        this.random = Seeds.random(seed);
    }

    /**
     * Draws a task.
     *
     * @param seed any number; the same number gives an equal task
     * @return the task
     */
    public static Task task(long seed) {
        return new RandomTasks(seed).task("random-" + seed);
    }

    private Task task(String id) {
        ThinkTime thinkTime = thinkTime();
        TaskBuilder task = Task.builder().id(id).thinkTime(thinkTime).limits(limits());
        if (random.nextBoolean()) {
            task.description(text()).tags("random", "x-" + random.nextInt(9)).seed(random.nextLong());
        }
        if (random.nextBoolean()) {
            task.latency(latency(thinkTime)).latency("s0/tool1", latency(thinkTime));
        }
        several(1, 3, n -> task.subTask(subTask("s" + n)));
        several(0, 3, n -> task.fault(fault()));
        if (random.nextInt(3) == 0) {
            task.human(new HumanRun(1 + millis()));
        }
        return task.build();
    }

    private SubTask subTask(String id) {
        SubTaskBuilder subTask = SubTask.builder(id).category(text());
        List<String> steps = new ArrayList<>();
        int requests = several(1, 3, request -> {
            subTask.request("Request " + request + text());
            several(0, 3, n -> subTask.step(step("t" + steps.size(), request, steps)));
        });
        several(1, 2, n -> subTask.world("w" + n, members(2)));
        subTask.goal(goal(steps, requests));
        if (random.nextInt(3) == 0) {
            subTask.validFor("tool1", Duration.ofMillis(1 + millis())).checkpoint("stage", 0.5 + random.nextInt(3));
        }
        return subTask.build();
    }

    private Step step(String id, int request, List<String> earlier) {
        List<String> after =
                earlier.stream().filter(step -> random.nextInt(3) == 0).toList();
        Map<String, Object> arguments = members(2);
        earlier.stream()
                .filter(step -> random.nextInt(4) == 0)
                .forEach(step -> arguments.put("from-" + step, ArgumentPattern.ref(step + "#/value")));
        several(0, 2, n -> arguments.put("matcher" + n, matcher()));
        earlier.add(id);
        return new Step(
                id, "tool" + random.nextInt(4), request, after, List.of("/n0"), ArgumentPattern.value(arguments));
    }

    private ArgumentPattern matcher() {
        return switch (random.nextInt(6)) {
            case 0 -> ArgumentPattern.any(members(2));
            case 1 -> ArgumentPattern.oneOf(value(1), value(1));
            case 2 -> ArgumentPattern.near(random.nextInt(9), random.nextDouble());
            case 3 -> ArgumentPattern.text(text());
            case 4 -> ArgumentPattern.regex("[A-Z]{1,3}", "RMS");
            default ->
                new ArgumentPattern.Literal(Json.read("{\"$ref\": 1, \"a\": [{\"b\": " + random.nextInt(9) + "}]}"));
        };
    }

    private Goal goal(List<String> steps, int requests) {
        Goal.Part[] parts = Goal.Part.values();
        List<List<AnswerRule>> answers = new ArrayList<>();
        several(0, requests, n -> {
            List<AnswerRule> rules = new ArrayList<>();
            several(
                    0,
                    2,
                    rule -> rules.add(random.nextBoolean() ? AnswerRule.contains(text()) : AnswerRule.equalTo(5)));
            steps.stream().limit(1).forEach(step -> rules.add(AnswerRule.contains(ArgumentPattern.ref(step + "#"))));
            answers.add(rules);
        });
        return new Goal(
                parts[random.nextInt(2)],
                parts[random.nextInt(2)],
                parts[random.nextInt(2)],
                answers,
                random.nextBoolean() ? List.of("/w0/log") : List.of(),
                random.nextBoolean() ? List.of("tool9") : List.of(),
                List.of());
    }

    private Latency latency(ThinkTime thinkTime) {
        return switch (random.nextInt(thinkTime instanceof ThinkTime.Fixed ? 5 : 4)) {
            case 0 -> new Latency.Fixed(millis());
            case 1 -> new Latency.Uniform(millis(), 100_000_000 + millis());
            case 2 -> new Latency.LogNormal(millis(), random.nextDouble(), 100_000_000 + millis());
            case 3 -> new Latency.Empirical(List.of(millis(), millis()));
            default -> new Latency.Rounds(random.nextInt(9));
        };
    }

    private ThinkTime thinkTime() {
        return switch (random.nextInt(5)) {
            case 0 -> new ThinkTime.None();
            case 1 -> new ThinkTime.PerToken(millis(), 1 + random.nextDouble());
            case 2 -> new ThinkTime.Measured();
            case 3 -> new ThinkTime.Fixed(millis());
            default -> ThinkTime.DEFAULT;
        };
    }

    private Limits limits() {
        return random.nextBoolean()
                ? Limits.DEFAULT
                : new Limits(
                        1 + random.nextInt(99),
                        500,
                        1 + millis(),
                        random.nextBoolean() ? OptionalLong.of(1 + millis()) : OptionalLong.empty(),
                        1 + random.nextInt(99),
                        random.nextBoolean() ? Map.of("tool1", random.nextInt(9)) : Map.of(),
                        random.nextBoolean() ? OptionalLong.of(1 + millis()) : OptionalLong.empty());
    }

    private Fault fault() {
        Fault.Kind kind = Fault.Kind.values()[random.nextInt(5)];
        var fault = Fault.builder(kind, random.nextBoolean() ? "tool1" : Fault.EVERY_TOOL);
        if (random.nextBoolean()) {
            fault.in("s0").attempts(1, 3).probability(random.nextDouble());
        }
        switch (kind) {
            case ERROR -> fault.result(members(1));
            case TIMEOUT -> fault.after(Duration.ofMillis(millis()));
            case SLOW -> fault.factor(1 + random.nextInt(5));
            case LOST, DUPLICATE -> {}
        }
        return fault.build();
    }

    private Map<String, Object> members(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        several(0, 4, n -> members.put("n" + n, value(depth)));
        return members;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> text();
            case 1 -> random.nextLong();
            case 2 -> random.nextInt(10) / 4.0;
            case 3 -> random.nextDouble();
            case 4 -> random.nextBoolean();
            case 5 -> BigInteger.TEN.pow(random.nextInt(40));
            case 6 -> members(depth - 1);
            default ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(n -> value(depth - 1))
                        .toList();
        };
    }

    private long millis() {
        return random.nextInt(3) == 0 ? random.nextInt(5) * 3_600_000L : random.nextInt(100_000);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private int several(int least, int most, IntConsumer each) {
        int count = least + random.nextInt(most - least + 1);
        IntStream.range(0, count).forEach(each);
        return count;
    }
}
