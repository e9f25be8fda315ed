package org.asynctool.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asynctool.json.Json;
import org.asynctool.time.Seeds;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.World;
import org.asynctool.world.WorldMaker;
import org.asynctool.world.Worlds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replays the recorded reference calls of all tasks of {@code multi_turn_base} in the directory that {@code
 * asynctool.data} names, each task on worlds of its own, made from states that were
 * checked once, as environments do it. The programs that the worlds behave as took 26 ms for 200
 * tasks, 23 microseconds a call, when they were warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BfclReplay {

    /** The first replays, while the JVM compiles. */
    private static final int FRESH = 1_600;

    /** After so many replays the compiler has come to its end. */
    private static final int WARM_UP = 25_000;

    private static final int ROUNDS = 9;
    private static final int REPEATS = 1_000;

    private static final Map<String, String> WORLDS = Map.of(
            "GorillaFileSystem", "filesystem",
            "MathAPI", "math",
            "MessageAPI", "message",
            "TwitterAPI", "social",
            "TicketAPI", "ticket",
            "TradingBot", "trading",
            "TravelAPI", "travel",
            "VehicleControlAPI", "vehicle");

    private final Worlds worlds = Worlds.installed();
    private final List<Replayed> tasks = new ArrayList<>();

    private record Replayed(Map<String, WorldMaker> makers, List<Recorded> calls) {}

    private record Recorded(String world, ToolCall call) {}

    /** Reads the recordings. */
    @Setup
    public void read() {
        Map<String, JsonNode> questions = new HashMap<>();
        rows("BFCL_v4_multi_turn_base.json").forEach(row -> questions.put(row.required("id").stringValue(), row));
        rows("oracle_multi_turn_base.jsonl")
                .forEach(row -> tasks.add(replayed(row, questions.get(row.required("id").stringValue()))));
    }

    private static Stream<JsonNode> rows(String file) {
        Path folder = Path.of(System.getProperty("asynctool.data", "../shared/data"));
        try {
            return Files.readAllLines(folder.resolve("bfcl").resolve(file)).stream().map(Json::read);
        } catch (IOException e) {
            throw new UncheckedIOException("the recordings cannot be read; set -Dasynctool.data", e);
        }
    }

    private Replayed replayed(JsonNode row, JsonNode question) {
        Map<String, WorldMaker> makers = new LinkedHashMap<>();
        row.required("classes").forEach(name -> {
            JsonNode state = question.required("initial_config").path(name.stringValue());
            String world = WORLDS.get(name.stringValue());
            makers.put(
                    world, worlds.prepare(world, state.isObject() ? state : JsonNodeFactory.instance.objectNode()));
        });
        List<Recorded> calls = new ArrayList<>();
        for (JsonNode turn : row.required("turns")) {
            for (JsonNode call : turn) {
                calls.add(new Recorded(
                        WORLDS.get(call.required("class").stringValue()),
                        new ToolCall(
                                "c1", call.required("method").stringValue(), (ObjectNode) call.required("args"))));
            }
        }
        return new Replayed(makers, calls);
    }

    /**
     * Replays everything once.
     *
     * @return how many calls did not fail
     */
    @Benchmark
    public int replay() {
        int went = 0;
        for (Replayed task : tasks) {
            Map<String, World> made = new HashMap<>();
            task.makers().forEach((name, maker) -> made.put(name, maker.make(Seeds.random(1))));
            for (Recorded recorded : task.calls()) {
                try {
                    made.get(recorded.world()).call(recorded.call(), () -> 0);
                    went++;
                } catch (ToolException e) {
                    // A result like any other.
                }
            }
        }
        return went;
    }

    private int calls() {
        return tasks.stream().mapToInt(task -> task.calls().size()).sum();
    }

    private int tasks() {
        return tasks.size();
    }

    /**
     * Prints what a replay takes in processor time of the whole JVM, compiler and garbage collector included, for
     * machines that others use too: in a JVM that is fresh, and round by round in one that is warm.
     */
    public static void main(String[] arguments) {
        BfclReplay replay = new BfclReplay();
        replay.read();
        replay.print("fresh", replay.millis(FRESH));
        replay.millis(WARM_UP);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = replay.millis(REPEATS);
            replay.print("warm", rounds[round]);
        }
        Arrays.sort(rounds);
        replay.print("median", rounds[ROUNDS / 2]);
    }

    private double millis(int repeats) {
        long start = Took.cpuNanos();
        for (int i = 0; i < repeats; i++) {
            replay();
        }
        return (Took.cpuNanos() - start) / 1e6 / repeats;
    }

    private void print(String what, double millis) {
        System.out.printf(
                Locale.ROOT,
                "%-6s %d tasks, %d calls: %.2f ms, %.2f microseconds a call%n",
                what,
                tasks(),
                calls(),
                millis,
                1000 * millis / calls());
    }
}
