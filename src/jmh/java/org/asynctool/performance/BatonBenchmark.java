package org.asynctool.performance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.asynctool.agent.blocking.AgentTools;
import org.asynctool.agent.blocking.BlockingAgent;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.environment.Episode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How often in a second the threads of a blocking agent hand the baton on, and what a hand-over costs that only hands
 * over. Twenty threads; virtual ones from JDK 24 on, before that {@code -p threads=platform}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatonBenchmark {

    private static final int THREADS = 20;
    private static final int ROUNDS = 1_000;
    private static final int HAND_OVERS = THREADS * ROUNDS;

    private final EnvironmentFactory factory = EnvironmentFactory.of(DualTask.of(1));

    /** What the threads are. */
    @Param({"platform", "virtual"})
    public String threads;

    private BlockingAgent agent;
    private ExecutorService executor;

    /** Makes the agent, and the threads of the plain hand-over. */
    @Setup
    public void prepare() throws ReflectiveOperationException {
        BlockingAgent platform = BlockingAgent.of(BatonBenchmark::takeTurns);
        boolean virtual = threads.equals("virtual");
        agent = virtual ? platform.onVirtualThreads() : platform;
        executor = virtual
                ? (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null)
                : Executors.newCachedThreadPool();
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        executor.shutdownNow();
    }

    /** Hand-overs from a seeded order; one in twenty threads draws itself. */
    @Benchmark
    @OperationsPerInvocation(HAND_OVERS)
    public Episode baton() {
        return factory.environment(1).run(agent);
    }

    /** From one thread to another and back. */
    @Benchmark
    @OperationsPerInvocation(HAND_OVERS)
    public int synchronousQueue() throws InterruptedException, ExecutionException {
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        SynchronousQueue<Integer> back = new SynchronousQueue<>();
        CompletableFuture<Integer> sum = new CompletableFuture<>();
        executor.submit(() -> {
            for (int i = 0; i < HAND_OVERS / 2; i++) {
                back.put(there.take());
            }
            return null;
        });
        executor.submit(() -> {
            int total = 0;
            for (int i = 0; i < HAND_OVERS / 2; i++) {
                there.put(i);
                total += back.take();
            }
            return sum.complete(total);
        });
        return sum.get();
    }

    private static void takeTurns(AgentTools tools) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(tools.executor().submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    tools.sleep(Duration.ZERO);
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }
}
