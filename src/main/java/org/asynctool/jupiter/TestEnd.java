package org.asynctool.jupiter;

import java.lang.ref.SoftReference;
import java.util.Optional;
import org.asynctool.environment.CouldNotRunException;
import org.asynctool.environment.Episode;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.metric.Scorecard;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.TaskLine;
import org.asynctool.trace.Trace;
import org.asynctool.trace.TraceHeader;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Finds out what became of the environments of a test, when it ends, and tells everybody: result files, the
 * console, report entries, and the history that gates go by.
 *
 * @param run the execution of its class
 * @param context the test
 */
record TestEnd(ClassRun run, ExtensionContext context) {

    void tell(Injected injected) {
        if (injected.environment().episode().isPresent()) {
            ran(injected.ticket(), injected.environment().episode().get());
        } else if (injected.environment().used() || !aborted()) {
            Trouble trouble = injected.omission().isPresent() && passed() ? Trouble.SETUP : Trouble.EPISODE;
            couldNotRun(injected.ticket(), reason(injected), trace(injected), trouble);
        }
    }

    void tell(Refused refused) {
        refused.ticket()
                .ifPresentOrElse(
                        ticket -> couldNotRun(ticket, refused.message(), Optional.empty(), Trouble.SETUP),
                        () -> run.refused(refused));
    }

    /** Tells of an episode that came to its end; returns where its trace was written. */
    Optional<String> ran(Ticket ticket, Episode episode) {
        TraceHeader header = episode.trace().header();
        Scorecard card = episode.scorecard();
        EpisodeResult result = run.recorder()
                .withTrace(EpisodeResult.of(card, header.digest(), header.seed(), header.agent()), episode.trace());
        publish(ticket, result);
        Optional<String> file = run.recorder().traceFile(result);
        run.history()
                .add(
                        ticket.key(),
                        new Ended.Ran(ticket.location(), result, card, new SoftReference<>(episode.trace()), file));
        return file;
    }

    private void couldNotRun(Ticket ticket, String message, Optional<Trace> trace, Trouble trouble) {
        String task = ticket.task().task().id();
        EpisodeResult result = EpisodeResult.couldNotRun(
                task,
                ticket.task().digest(),
                ticket.number(),
                ticket.seed(),
                trace.map(happened -> happened.header().agent()),
                message);
        publish(
                ticket,
                trace.map(happened -> run.recorder().withTrace(result, happened))
                        .orElse(result));
        run.history().add(ticket.key(), new Ended.Broken(ticket.location(), result, trouble));
    }

    private void publish(Ticket ticket, EpisodeResult result) {
        EpisodeResult told = run.ended(ticket.key(), result);
        context.publishReportEntry(told.entries());
        System.out.println(
                TaskLine.of(told, ticket.number(), ticket.task().position().toString()));
    }

    private String reason(Injected injected) {
        Optional<Throwable> failure = injected.environment().failure();
        if (failure.isPresent()) {
            return failure.filter(CouldNotRunException.class::isInstance)
                    .map(Throwable::getMessage)
                    .orElseGet(failure.get()::toString);
        }
        if (injected.environment().used()) {
            return "the episode had not ended when its test did";
        }
        return context.getExecutionException()
                .map(thrown -> "the test failed before its episode: " + thrown)
                .or(injected::omission)
                .orElseThrow();
    }

    private boolean passed() {
        return context.getExecutionException().isEmpty();
    }

    private boolean aborted() {
        return context.getExecutionException()
                .filter(TestAbortedException.class::isInstance)
                .isPresent();
    }

    private static Optional<Trace> trace(Injected injected) {
        return injected.environment()
                .failure()
                .filter(CouldNotRunException.class::isInstance)
                .flatMap(failure -> ((CouldNotRunException) failure).trace());
    }
}
