package org.asynctool.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Prices;
import org.asynctool.agent.Turn;
import org.asynctool.agent.Usage;
import org.asynctool.json.Json;
import org.asynctool.task.Fault;
import org.asynctool.time.Seeds;
import org.asynctool.time.ThinkTime;
import org.asynctool.trace.ReferenceRun;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceEnd;
import org.asynctool.trace.TraceEvent;
import org.asynctool.trace.TraceHeader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Traces for tests: the worked example of the rules, and random ones that make no sense but every shape. */
public final class SampleTraces {

    private static final List<String> ODD_TEXTS = List.of(
            "", "a", "Grüße 😀", "\n\t\u0000", "\ufffe\uffff\u202e", "::error::x", "\"\\", "\ud800", "a\udc00\ud800b");

    private SampleTraces() {}

    /** Greedy on: A a1 (2 s) then a2 (5 s); B b1 (4 s); think 1 s. Ends at 10 s. */
    public static Trace worked() {
        return new Trace(
                header("worked-example"),
                List.of(
                        turn(0, 1, 1000),
                        call(1000, "c1", 1, "A", "find_flight"),
                        call(1000, "c2", 1, "B", "count_stock"),
                        result(3000, "c1", "{\"cost\":90}"),
                        waited(3000, 1000),
                        turn(3000, 2, 4000, "c1"),
                        call(4000, "c3", 2, "A", "book_flight"),
                        result(5000, "c2", "12"),
                        waited(5000, 4000),
                        turn(5000, 3, 6000, "c2"),
                        result(9000, "c3", "{\"id\":\"F1\"}"),
                        waited(9000, 6000),
                        turn(9000, 4, 10000, "c3"),
                        answer(10000, "A", "booked F1"),
                        answer(10000, "B", "12 pieces")),
                new TraceEnd(
                        10000,
                        TraceEnd.Reason.ANSWERED,
                        Optional.empty(),
                        Map.of("A", Map.of("travel", json("{\"booked\":[\"F1\"]}")))));
    }

    public static TraceHeader header(String task) {
        return new TraceHeader(
                Trace.VERSION,
                task,
                "0123456789abcdef".repeat(4),
                1,
                7,
                new AgentInfo("greedy", "1.0", List.of("width=2")),
                false,
                new ThinkTime.Fixed(1000),
                new ReferenceRun(List.of(new ReferenceRun.SubTaskRun(
                        "A",
                        List.of(new ReferenceRun.StepRun(
                                "a1",
                                "find_flight",
                                "travel",
                                true,
                                object("{\"to\":\"RMS\"}"),
                                json("{\"cost\":90}"),
                                false,
                                2000,
                                List.of(json("\"economy\"")))),
                        Map.of("travel", json("{\"booked\":[\"F1\"]}"))))));
    }

    public static TraceEvent turn(long at, int number, long effect, String... seen) {
        return new TraceEvent.TurnBegan(
                at,
                number,
                effect,
                List.of(seen),
                number == 1 ? Optional.empty() : Optional.of(Observation.Wake.CONDITION));
    }

    public static TraceEvent call(long at, String id, int turn, String subTask, String tool) {
        return new TraceEvent.CallAccepted(
                at, id, turn, subTask, tool, "travel", false, object("{\"to\":\"RMS\"}"), object("{\"to\":\"RMS\"}"));
    }

    public static TraceEvent refused(long at, String id, String tool, Observation.RefusalKind kind) {
        return new TraceEvent.CallRefused(at, id, 1, Optional.empty(), tool, json("{}"), kind, "no");
    }

    public static TraceEvent result(long at, String id, String json) {
        return result(at, id, json, false, Optional.empty());
    }

    public static TraceEvent result(long at, String id, String json, boolean error, Optional<Fault.Kind> fault) {
        return new TraceEvent.ResultCame(at, id, json(json), error, fault, false);
    }

    public static TraceEvent waited(long at, long from) {
        return new TraceEvent.Waited(
                at, from, Turn.Wait.Kind.ANY, List.of(), OptionalLong.empty(), Observation.Wake.CONDITION);
    }

    public static TraceEvent answer(long at, String subTask, String text) {
        return new TraceEvent.Answered(at, subTask, 0, Json.of(text));
    }

    public static JsonNode json(String text) {
        return Json.read(text);
    }

    public static ObjectNode object(String text) {
        return (ObjectNode) Json.read(text);
    }

    /** Returns a trace of every shape that the records allow; the same for the same seed. */
    public static Trace random(long seed) {
        return new Draw(Seeds.random(seed)).trace();
    }

    private record Draw(UniformRandomProvider random) {

        Trace trace() {
            List<TraceEvent> events = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                events.add(event());
            }
            Map<String, Map<String, JsonNode>> states = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                states.put(text(), Map.of(text(), value(2)));
            }
            return new Trace(
                    new TraceHeader(
                            Trace.VERSION,
                            text(),
                            text(),
                            random.nextInt(9),
                            random.nextLong(),
                            new AgentInfo("n" + text(), "v" + text(), texts()),
                            random.nextBoolean(),
                            thinkTime(),
                            reference(),
                            maybe(new Prices(
                                    "c" + text(),
                                    random.nextInt(9),
                                    random.nextDouble(),
                                    15,
                                    300_000 + random.nextInt(2)))),
                    events,
                    new TraceEnd(time(), one(TraceEnd.Reason.values()), maybe(text()), states));
        }

        private Usage usage() {
            int cached = random.nextInt(3);
            return new Usage(cached + random.nextInt(99), cached, random.nextInt(99));
        }

        private TraceEvent event() {
            return switch (random.nextInt(9)) {
                case 0 ->
                    new TraceEvent.TurnBegan(
                            time(),
                            random.nextInt(99),
                            time(),
                            texts(),
                            maybe(one(Observation.Wake.values())),
                            maybe(usage()),
                            random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty());
                case 1 -> accepted();
                case 2 ->
                    new TraceEvent.CallRefused(
                            time(),
                            text(),
                            random.nextInt(99),
                            maybe(text()),
                            text(),
                            value(2),
                            one(Observation.RefusalKind.values()),
                            text());
                case 3 -> new TraceEvent.Executed(time(), text());
                case 4 ->
                    new TraceEvent.ResultCame(
                            time(),
                            text(),
                            value(3),
                            random.nextBoolean(),
                            maybe(one(Fault.Kind.values())),
                            random.nextBoolean());
                case 5 -> new TraceEvent.RequestArrived(time(), text(), random.nextInt(9));
                case 6 -> new TraceEvent.Answered(time(), text(), random.nextInt(9), value(2));
                case 7 ->
                    new TraceEvent.Waited(
                            time(),
                            time(),
                            one(Turn.Wait.Kind.values()),
                            texts(),
                            random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(1 + time() / 2),
                            one(Observation.Wake.values()));
                default -> new TraceEvent.AnswerRefused(time(), text(), value(2), text());
            };
        }

        private TraceEvent accepted() {
            ObjectNode arguments = (ObjectNode) object(2);
            return new TraceEvent.CallAccepted(
                    time(),
                    text(),
                    random.nextInt(99),
                    text(),
                    text(),
                    text(),
                    random.nextBoolean(),
                    arguments,
                    random.nextBoolean() ? arguments : (ObjectNode) object(2));
        }

        private ReferenceRun reference() {
            List<ReferenceRun.SubTaskRun> runs = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                ReferenceRun.StepRun step = new ReferenceRun.StepRun(
                        text(),
                        text(),
                        text(),
                        random.nextBoolean(),
                        (ObjectNode) object(2),
                        value(2),
                        random.nextBoolean(),
                        time(),
                        List.of(value(1)));
                runs.add(new ReferenceRun.SubTaskRun(text(), List.of(step, step), Map.of(text(), value(1))));
            }
            return new ReferenceRun(runs);
        }

        private ThinkTime thinkTime() {
            return switch (random.nextInt(4)) {
                case 0 -> new ThinkTime.None();
                case 1 -> new ThinkTime.Measured();
                case 2 -> new ThinkTime.Fixed(random.nextInt(10_000_000));
                default -> new ThinkTime.PerToken(random.nextInt(100_000), random.nextDouble() + 0.001);
            };
        }

        private JsonNode value(int depth) {
            return switch (random.nextInt(depth == 0 ? 5 : 7)) {
                case 0 -> Json.of(text());
                case 1 -> json(Long.toString(random.nextLong() >> random.nextInt(64)));
                case 2 -> json("123456789012345678901234567890");
                case 3 -> Json.of((random.nextDouble() - 0.5) * 1e9);
                case 4 -> random.nextBoolean() ? json("null") : Json.of(random.nextBoolean());
                case 5 -> Json.of(List.of(value(depth - 1), value(depth - 1)));
                default -> object(depth);
            };
        }

        private JsonNode object(int depth) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                members.put(text(), value(depth - 1));
            }
            return Json.of(members);
        }

        private List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                texts.add(text());
            }
            return texts;
        }

        private long time() {
            return random.nextInt(20) == 0 ? Long.MAX_VALUE : random.nextLong(100_000);
        }

        private String text() {
            return one(ODD_TEXTS.toArray(String[]::new));
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
