package org.asynctool.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a broken or malicious agent may do in its first turn, by name. */
final class HostileTurns {

    static final String ESC = "\u001b[31m";
    static final String COMMANDS = "\n::error::pwned\n##vso[task.complete]\n##teamcity[x]\uFFFF\uD800" + ESC;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The arguments that an agent gave and still holds. */
    private static final AtomicReference<ObjectNode> GIVEN = new AtomicReference<>();

    private static final int HUGE = 100 * 1024 * 1024;

    private static final Map<String, AgentSession> TURNS = new LinkedHashMap<>();

    static {
        throwing();
        nulls();
        values();
        turns();
    }

    private HostileTurns() {}

    static AgentSession named(String name) {
        AgentSession session = TURNS.get(name);
        if (session == null) {
            throw new AssertionError("no hostile turn is called " + name);
        }
        return session;
    }

    private static void throwing() {
        TURNS.put("checked", seen -> {
            throw new java.io.IOException("connection reset");
        });
        TURNS.put("assertion", seen -> {
            throw new AssertionError("expected 5");
        });
        TURNS.put("error", seen -> {
            throw new ThreadIsDying();
        });
        TURNS.put("stack", HostileTurns::recurse);
        TURNS.put("memory", seen -> {
            throw new OutOfMemoryError("by hand");
        });
        TURNS.put("linkage", seen -> {
            throw new NoClassDefFoundError("com/example/Gone");
        });
        TURNS.put("mute", seen -> {
            throw new MuteException();
        });
        TURNS.put("commands", seen -> {
            throw new IllegalStateException("boom" + COMMANDS, new IllegalArgumentException(COMMANDS));
        });
        TURNS.put("endless-causes", seen -> {
            throw new EndlessException();
        });
        TURNS.put("long-message", seen -> {
            throw new IllegalStateException("x".repeat(HUGE));
        });
        TURNS.put("endless-loop", seen -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new InterruptedException();
        });
        TURNS.put("swallows-interrupt", seen -> {
            sleepForEver();
            return Turn.builder().build();
        });
        TURNS.put("close", new AgentSession() {
            @Override
            public Turn next(Observation seen) {
                return Turn.builder().answer("A", "done").build();
            }

            @Override
            public void close() {
                throw new IllegalStateException("the door is stuck");
            }
        });
    }

    private static void nulls() {
        TURNS.put("null-turn", seen -> null);
        TURNS.put(
                "null-call",
                seen -> new Turn(
                        Collections.singletonList((Turn.Call) null), List.of(), Optional.empty(), false, 0, 0));
        TURNS.put("null-lists", seen -> new Turn(null, null, Optional.empty(), false, 0, 0));
        TURNS.put("null-wait", seen -> new Turn(List.of(), List.of(), null, false, 0, 0));
        TURNS.put("null-tool", seen -> Turn.builder().call("A", null, Map.of()).build());
        TURNS.put(
                "null-subtask",
                seen -> Turn.builder().call(null, "boil", Map.of()).build());
        TURNS.put(
                "null-arguments",
                seen -> Turn.builder().call("A", "boil", (JsonNode) null).build());
        TURNS.put("null-text", seen -> Turn.builder().callText("boil", null).build());
        TURNS.put("null-answer", seen -> Turn.builder().answer("A", null).build());
        TURNS.put(
                "null-answered",
                seen -> new Turn(List.of(), List.of(new Turn.Answer("A", null)), Optional.empty(), false, 0, 0));
        TURNS.put(
                "null-kind",
                seen -> new Turn(
                        List.of(),
                        List.of(),
                        Optional.of(new Turn.Wait(null, List.of(), OptionalLong.empty())),
                        false,
                        0,
                        0));
        TURNS.put("negative-tokens", seen -> Turn.builder().tokens(-1).build());
        TURNS.put(
                "negative-wait",
                seen -> Turn.builder()
                        .waitForAny()
                        .atMost(Duration.ofMillis(-5))
                        .build());
    }

    private static void values() {
        TURNS.put(
                "no-json",
                seen -> call(Map.of("x", new Object() {
                    @SuppressWarnings("unused")
                    public int getBroken() {
                        throw new IllegalStateException("not serialisable");
                    }
                })));
        TURNS.put("cyclic-map", seen -> {
            Map<String, Object> map = new HashMap<>();
            map.put("self", map);
            return call(map);
        });
        TURNS.put("cyclic-json", seen -> {
            ObjectNode node = NODES.objectNode();
            node.set("self", node);
            return Turn.builder().call("A", "boil", node).build();
        });
        TURNS.put("not-finite", seen -> call(Map.of("x", Double.NaN)));
        TURNS.put(
                "not-finite-answer",
                seen -> Turn.builder().answer("A", Double.NEGATIVE_INFINITY).build());
        TURNS.put(
                "java-object",
                seen -> Turn.builder()
                        .call("A", "boil", NODES.objectNode().set("x", NODES.pojoNode(Thread.currentThread())))
                        .build());
        TURNS.put("half-character", seen -> call(Map.of("x\uD800", 1)));
        TURNS.put("deep", seen -> {
            JsonNode deep = NODES.objectNode();
            for (int i = 0; i < 100_000; i++) {
                deep = NODES.objectNode().set("x", deep);
            }
            return Turn.builder().call("A", "boil", deep).build();
        });
        TURNS.put("huge-arguments", seen -> call(Map.of("x", "y".repeat(HUGE))));
        TURNS.put(
                "huge-text",
                seen -> Turn.builder().callText("boil", "y".repeat(HUGE)).build());
        TURNS.put(
                "huge-answer",
                seen -> Turn.builder().answer("A", "y".repeat(HUGE)).build());
        TURNS.put(
                "huge-tool",
                seen -> Turn.builder().call("A", "t".repeat(HUGE), Map.of()).build());
        TURNS.put("huge-member", seen -> call(Map.of("m".repeat(1_000_000), 1)));
        TURNS.put("shared-huge", seen -> {
            JsonNode shared = NODES.objectNode().put("x", "y".repeat(1_000_000));
            Turn.Builder turn = Turn.builder();
            for (int i = 0; i < 100; i++) {
                turn.call("A", "boil", shared);
            }
            return turn.build();
        });
        TURNS.put(
                "ci-commands",
                seen -> Turn.builder()
                        .call("A", "boil" + COMMANDS, Map.of("x" + ESC, COMMANDS))
                        .call("A" + COMMANDS, "boil", Map.of())
                        .answer("A", COMMANDS)
                        .build());
    }

    private static void turns() {
        TURNS.put("many-calls", seen -> {
            Turn.Builder turn = Turn.builder();
            for (int i = 0; i < 10_000; i++) {
                turn.call("A", "boil", Map.of());
            }
            return turn.build();
        });
        TURNS.put("many-answers", seen -> {
            Turn.Answer answer = new Turn.Answer("nobody", NODES.stringNode(""));
            return new Turn(List.of(), Collections.nCopies(1_000_000, answer), Optional.empty(), false, 0, 0);
        });
        TURNS.put(
                "many-waits",
                seen -> Turn.builder()
                        .call("A", "boil", Map.of())
                        .waitFor(Collections.nCopies(200_000, "c1").toArray(String[]::new))
                        .build());
        TURNS.put(
                "endless-wait",
                seen -> Turn.builder()
                        .waitForAny()
                        .atMost(Duration.ofMillis(Long.MAX_VALUE / 2))
                        .build());
        TURNS.put("changing-turn", HostileTurns::changing);
    }

    /** Changes what it gave while the call is pending, and what it was shown. */
    private static Turn changing(Observation seen) {
        if (seen.virtualMillis() == 0) {
            GIVEN.set(NODES.objectNode());
            return Turn.builder().call("A", "boil", GIVEN.get()).build();
        }
        if (seen.results().isEmpty()) {
            GIVEN.get().put("forged", true);
            return Turn.builder().waitForAny().build();
        }
        seen.results().forEach(result -> forge(result.result().value()));
        return Turn.builder().answer("A", "done").build();
    }

    private static void forge(JsonNode shown) {
        if (shown instanceof ObjectNode object) {
            object.removeAll().put("forged", true);
        } else if (shown instanceof ArrayNode array) {
            array.removeAll().add("forged");
        }
    }

    /** Sleeps on when interrupted, on a daemon thread. */
    static void sleepForEver() {
        boolean ever = true;
        while (ever) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                // Goes on, as a hostile agent does.
            }
        }
    }

    static List<String> names() {
        return List.copyOf(TURNS.keySet());
    }

    private static Turn call(Map<String, ?> arguments) {
        return Turn.builder().call("A", "boil", arguments).build();
    }

    private static Turn recurse(Observation seen) {
        return recurse(seen);
    }

    /** Like the error that Thread.stop once threw: nobody's Exception, and nobody's AssertionError. */
    static final class ThreadIsDying extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Cannot even say what it is. */
    static final class MuteException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    /** Has a cause that has a cause, and so on. */
    static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable getCause() {
            return new EndlessException();
        }
    }
}
