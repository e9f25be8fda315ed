package org.asynctool.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.task.Task;
import org.asynctool.testing.DeskWorldFactory;
import org.asynctool.testing.Episodes;
import org.asynctool.trace.TraceEvent;
import org.asynctool.world.Tool;
import org.asynctool.world.ToolParam;
import org.junit.jupiter.api.Test;

/** Tools of the user's own as a world. Think time 1 s. */
class WrappedToolsTest {

    record Seat(int row, String letter) {}

    interface Seats {

        @Tool(description = "Lists what is free.", readOnly = true)
        List<Seat> free();

        boolean take(Seat seat, @ToolParam(description = "for whom") String name) throws IOException;

        void close();
    }

    static final class RealSeats implements Seats {

        private final Map<String, String> taken = new TreeMap<>();

        @Override
        public List<Seat> free() {
            return List.of(new Seat(1, "A"), new Seat(1, "B"));
        }

        @Override
        public boolean take(Seat seat, String name) throws IOException {
            if (name.isEmpty()) {
                throw new IOException("no name, no seat");
            }
            return taken.putIfAbsent(seat.letter(), name) == null;
        }

        @Override
        public void close() {
            throw new IllegalStateException("there is still somebody");
        }
    }

    private final Task task = Episodes.desk(
            "\"look\": {}",
            ", \"latency\": {\"default\": {\"fixed\": \"2s\"}, \"tools\": {\"take\": {\"fixed\": \"7s\"}}}");
    private final ToolEnvironment environment = EnvironmentFactory.builder(task)
            .worlds(DeskWorldFactory.worlds())
            .build()
            .environment(1);
    private final RealSeats real = new RealSeats();
    private final List<Object> seen = new ArrayList<>();

    @Test
    void methodsTakeVirtualTimeAndAreRecorded() {
        Seats seats = environment.wrap(Seats.class, real);
        Episode episode = environment.run(BlockingAgent.of(tools -> {
            Seat last = seats.free().get(1);
            seen.add(last);
            seen.add(seats.take(last, "Ann"));
            seen.add(seats.take(last, "Bob"));
            seen.add(tools.clock().millis());
            tools.answer("A", "done");
        }));

        assertThat(seen).containsExactly(new Seat(1, "B"), true, false, 19_000L);
        assertThat(real.taken).isEqualTo(Map.of("B", "Ann"));
        assertThat(Episodes.events(episode, TraceEvent.CallAccepted.class))
                .extracting(call -> call.world() + "." + call.tool() + call.arguments())
                .containsExactly(
                        "Seats.free{}",
                        "Seats.take{\"seat\":{\"row\":1,\"letter\":\"B\"},\"name\":\"Ann\"}",
                        "Seats.take{\"seat\":{\"row\":1,\"letter\":\"B\"},\"name\":\"Bob\"}");
        assertThat(episode.succeeded()).isTrue();
    }

    @Test
    void exceptionsOfTheToolsReachTheirCallers() {
        Seats seats = environment.wrap("A", Seats.class, real);
        environment.run(BlockingAgent.of(tools -> {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> seats.take(new Seat(1, "A"), ""))
                    .withMessage("no name, no seat");
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(seats::close)
                    .withMessage("there is still somebody");
            seen.add(seats.equals(seats) + " " + seats);
        }));

        assertThat(seen).containsExactly("true Seats in virtual time");
    }

    @Test
    void onlyThreadsOfABlockingAgentMayCall() {
        Seats seats = environment.wrap(Seats.class, real);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(seats::free)
                .withMessageStartingWith("the tools of " + Seats.class.getName()
                        + " take virtual time, so only threads of a BlockingAgent may call them, not '");
    }

    @Test
    void whatCannotBeWrappedIsNamed() {
        environment.wrap(Seats.class, real);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> environment.wrap(Seats.class, real))
                .withMessage("sub-task A has a world 'Seats' already; give the interface another name");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> environment.wrap(RealSeats.class, real))
                .withMessage(RealSeats.class.getName()
                        + " is no interface; put one before your tools, for the agent to call");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> environment.wrap(Empty.class, new Empty() {}))
                .withMessage(Empty.class.getName() + " has no methods, so it has no tools");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> environment.wrap("Z", Seats.class, real))
                .withMessage("task 'desk' has no sub-task 'Z'");
        environment.run(BlockingAgent.of(tools -> {}));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> environment.wrap(Seats.class, real))
                .withMessage("this environment has run its episode; wrap tools before");
    }

    interface Empty {}
}
