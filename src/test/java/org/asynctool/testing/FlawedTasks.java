package org.asynctool.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;

/** Tasks that give room for every flaw of an agent. */
public final class FlawedTasks {

    private FlawedTasks() {}

    /** Draws a sum and an errand in a file system, in either order, with latencies of 1 to 9 s. */
    public static Task task(int seed) {
        UniformRandomProvider random = Seeds.random(seed);
        int x = random.nextInt(100);
        int y = random.nextInt(100);
        SubTask sum = SubTask.builder("sum")
                .request("Add " + x + " and " + y + ", double it and add both.")
                .world("numbers", Map.of())
                .step("a1", "add", Map.of("arg_0", x, "arg_1", y))
                .step("a2", "multiply", Map.of("arg_0", ArgumentPattern.ref("a1#/result"), "arg_1", 2))
                .step(
                        "a3",
                        "add",
                        Map.of("arg_0", ArgumentPattern.ref("a1#/result"), "arg_1", ArgumentPattern.ref("a2#/result")))
                .goal(answering(ArgumentPattern.ref("a3#/result")))
                .build();
        String text = "note " + random.nextInt(1_000);
        SubTask errand = SubTask.builder("errand")
                .request("Copy what is in a.txt into b.txt, make a folder, and tell me what it is.")
                .world(
                        "filesystem",
                        Map.of(
                                "root",
                                Map.of(
                                        "home",
                                        Map.of(
                                                "type",
                                                "directory",
                                                "contents",
                                                Map.of(
                                                        "a.txt", Map.of("type", "file", "content", text),
                                                        "b.txt", Map.of("type", "file", "content", ""))))))
                .step("b1", "cat", Map.of("file_name", "a.txt"))
                .step("b2", "echo", Map.of("content", ArgumentPattern.ref("b1#/file_content"), "file_name", "b.txt"))
                .step("b3", "mkdir", Map.of("dir_name", "folder"))
                .step("b4", "grep", Map.of("file_name", "a.txt", "pattern", ArgumentPattern.ref("b1#/file_content")))
                .goal(answering(ArgumentPattern.ref("b1#/file_content")))
                .build();
        boolean sumFirst = random.nextBoolean();
        return Task.builder()
                .id("flawed-" + seed)
                .latency(Latency.uniform(Duration.ofSeconds(1), Duration.ofSeconds(9)))
                .subTask(sumFirst ? sum : errand)
                .subTask(sumFirst ? errand : sum)
                .build();
    }

    private static Goal answering(ArgumentPattern value) {
        return new Goal(
                Goal.Part.REFERENCE,
                Goal.Part.REFERENCE,
                Goal.Part.ANY,
                List.of(List.of(Goal.AnswerRule.contains(value))),
                List.of(),
                List.of(),
                List.of());
    }
}
