package org.asynctool.agent.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentInfo;
import org.asynctool.agent.AgentSession;
import org.asynctool.agent.Briefing;
import org.asynctool.time.Seeds;

/**
 * An agent of ordinary blocking code, on virtual time.
 *
 * <pre>{@code
 * Agent agent = BlockingAgent.of(tools -> {
 *     CompletableFuture<ToolResult> price = tools.callAsync("A", "get_flight_cost", flight);
 *     ToolResult stock = tools.call("B", "count_stock", Map.of("item", "tent"));
 *     tools.answer("B", stock.asText());
 *     tools.answer("A", price.join().asText());
 * });
 * }</pre>
 *
 * <p>The code may start threads with {@link AgentTools#executor()}. One thread runs at a time; when it blocks, the
 * next one is drawn from the seed of the trial and of the {@linkplain #schedule(long) schedule}, so that every
 * repetition runs the same way. Virtual time passes when every thread is blocked: in {@link AgentTools}, in a future
 * that comes from there, or parked anywhere else, such as in {@code CompletableFuture.allOf(...).join()}, in a latch
 * or in a queue. What takes real time, such as {@link Thread#sleep(long)} or a network, is waited for in real time,
 * up to the wall-clock limit.
 *
 * <p>The agent is over when its body has returned, its threads have ended, and no code is chained to a pending call.
 * It ends with an error that shows the stack of every thread when all are blocked for ever, when a thread asks for
 * tools that is none of its own, or when a thread ignores its interruption at the end.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BlockingAgent implements Agent {

    private final AgentBody body;
    private final String name;
    private final ThreadMaker maker;
    private final OptionalLong schedule;

    private BlockingAgent(AgentBody body, String name, ThreadMaker maker, OptionalLong schedule) {
        this.body = body;
        this.name = name;
        this.maker = maker;
        this.schedule = schedule;
    }

    /**
     * Makes an agent of code, with platform threads.
     *
     * @param body the code, which may run for several episodes at once
     * @return an agent that is named after the class of the code, or the one around it
     */
    public static BlockingAgent of(AgentBody body) {
        String type = body.getClass().getName().replaceFirst("\\$\\$Lambda.*", "");
        return new BlockingAgent(
                body, type.substring(type.lastIndexOf('.') + 1), ThreadMaker.PLATFORM, OptionalLong.empty());
    }

    /**
     * Gives the agent another name.
     *
     * @param other the name, not blank
     * @return such an agent
     */
    public BlockingAgent named(String other) {
        return new BlockingAgent(body, other, maker, schedule);
    }

    /**
     * Runs the code on virtual threads, from JDK 24 on.
     *
     * @return such an agent
     * @throws UnsupportedOperationException on an older JDK, where {@code synchronized} pins virtual threads
     */
    public BlockingAgent onVirtualThreads() {
        return new BlockingAgent(body, name, ThreadMaker.virtual(), schedule);
    }

    /**
     * Lets the threads run in another order. A test that explores {@code @Interleavings} decides instead.
     *
     * @param seed what the order derives from, together with the seed of the trial
     * @return such an agent; its labels tell the seed
     */
    public BlockingAgent schedule(long seed) {
        return new BlockingAgent(body, name, maker, OptionalLong.of(seed));
    }

    @Override
    public AgentSession open(Briefing briefing) {
        return new BlockingSession(body, maker, random(briefing), briefing);
    }

    private UniformRandomProvider random(Briefing briefing) {
        return Seeds.random(Seeds.mix(briefing.seed(), briefing.interleaving().orElse(schedule.orElse(0))));
    }

    @Override
    public AgentInfo info() {
        List<String> labels = new ArrayList<>();
        schedule.ifPresent(seed -> labels.add("schedule=" + seed));
        Optional.of(maker).filter(own -> own != ThreadMaker.PLATFORM).ifPresent(own -> labels.add("threads=virtual"));
        return new AgentInfo(name, "1", labels);
    }
}
