package org.asynctool.agent.blocking;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.asynctool.agent.Briefing;
import org.asynctool.agent.Budget;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Usage;
import org.asynctool.agent.UserRequest;
import org.asynctool.agent.blocking.Post.Listing;
import org.asynctool.world.ToolResult;
import org.jspecify.annotations.Nullable;

/** The tools as the code of an agent sees them. */
final class Door implements AgentTools {

    private final Desk desk;
    private final Briefing briefing;

    Door(Desk desk, Briefing briefing) {
        this.desk = desk;
        this.briefing = briefing;
    }

    @Override
    public ToolResult call(String subTask, String tool, Map<String, ?> arguments) {
        return ask(subTask, tool, arguments, Listing.FOR_THE_CALLER).result();
    }

    @Override
    public ToolResult call(String tool, Map<String, ?> arguments) {
        return callText(tool, text(arguments));
    }

    @Override
    public ToolResult callText(String tool, String arguments) {
        return ask(tool, arguments, Listing.FOR_THE_CALLER).result();
    }

    @Override
    public CompletableFuture<ToolResult> callAsync(String subTask, String tool, Map<String, ?> arguments) {
        return ask(subTask, tool, arguments, Listing.FOR_ALL);
    }

    @Override
    public CompletableFuture<ToolResult> callAsync(String tool, Map<String, ?> arguments) {
        return callTextAsync(tool, text(arguments));
    }

    @Override
    public CompletableFuture<ToolResult> callTextAsync(String tool, String arguments) {
        return ask(tool, arguments, Listing.FOR_ALL);
    }

    @Override
    public Optional<Observation.Delivery> nextResult(Duration timeout) {
        return desk.nextResult(timeout);
    }

    @Override
    public <T> T join(CompletableFuture<T> future) {
        return desk.join(future);
    }

    @Override
    public void sleep(Duration duration) {
        desk.sleep(duration);
    }

    @Override
    public void answer(String subTask, @Nullable Object value) {
        desk.answer(subTask, turn -> turn.answer(subTask, value));
    }

    @Override
    public Optional<UserRequest> nextRequest(String subTask) {
        return desk.nextRequest(subTask);
    }

    @Override
    public ExecutorService executor() {
        return desk.executor();
    }

    @Override
    public Clock clock() {
        return desk.clock();
    }

    @Override
    public <T> T inRealTime(Callable<T> work) throws Exception {
        desk.requireOwnThread("inRealTime()");
        return desk.crew().inRealTime(work);
    }

    @Override
    public void spent(Usage usage) {
        desk.spent(usage);
    }

    @Override
    public Optional<Budget> budget() {
        return desk.budget();
    }

    @Override
    public Briefing briefing() {
        return briefing;
    }

    private AgentFuture<ToolResult> ask(String subTask, String tool, Map<String, ?> arguments, Listing listing) {
        return desk.ask(tool, turn -> turn.call(subTask, tool, arguments), listing);
    }

    private AgentFuture<ToolResult> ask(String tool, String arguments, Listing listing) {
        return desk.ask(tool, turn -> turn.callText(tool, arguments), listing);
    }

    private static String text(Map<String, ?> arguments) {
        return ToolResult.of(arguments).asJson();
    }
}
