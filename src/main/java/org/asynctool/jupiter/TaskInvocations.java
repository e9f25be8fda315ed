package org.asynctool.jupiter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asynctool.dataset.BrokenRow;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.text.Count;
import org.asynctool.text.SafeText;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The invocations of one parameterized test. What cannot be played becomes an invocation too, with a stand-in
 * for its environment, and the extension fails it before the method is called: an exception from a provider of
 * arguments would take all further invocations with it.
 */
final class TaskInvocations {

    private final ClassRun run;
    private final String uniqueId;
    private final int trials;
    private final List<Supplier<Arguments>> invocations = new ArrayList<>();
    private int rows;

    TaskInvocations(ClassRun run, String uniqueId, int trials) {
        this.run = run;
        this.uniqueId = uniqueId;
        this.trials = trials;
    }

    void add(Found found, String location) {
        rows++;
        boolean unreadable = found.row() instanceof BrokenRow;
        boolean taken =
                unreadable ? run.choice().takesRow(found.name()) : run.choice().takes(found.name());
        if (!taken) {
            return;
        }
        if (found.row() instanceof BrokenRow broken) {
            String key = key(1);
            invocations.add(() -> refused(Refused.row(key, location, found.name(), broken.message())));
            return;
        }
        IntStream.rangeClosed(1, trials).forEach(trial -> add(found, location, trial));
    }

    /** One that is skipped where the filter leaves none: JUnit takes none at all for a mistake. */
    Stream<Arguments> stream() {
        return invocations.isEmpty()
                ? Stream.of(Arguments.argumentSet("no task", leftOut()))
                : invocations.stream().map(Supplier::get);
    }

    private void add(Found row, String location, int trial) {
        String key = key(trial);
        try {
            Ticket ticket = run.ticket(key, row, location, trial);
            invocations.add(() -> invocation(ticket));
        } catch (MistakeException e) {
            String message = String.valueOf(e.getMessage());
            invocations.add(
                    () -> refused(Refused.row(key, location, row.position().toString(), message)));
        }
    }

    private Arguments invocation(Ticket ticket) {
        try {
            ToolEnvironment environment = ticket.environment();
            run.handedOut().add(new Injected(environment, ticket));
            return Arguments.argumentSet(name(ticket), environment);
        } catch (MistakeException e) {
            return refused(Refused.of(ticket, e));
        }
    }

    private ToolEnvironment leftOut() {
        ToolEnvironment standIn = StandIn.environment();
        run.handedOut().leaveOut(standIn, run.choice().leavesOut("all " + Count.of(rows, "task")));
        return standIn;
    }

    private Arguments refused(Refused refused) {
        ToolEnvironment standIn = StandIn.environment();
        run.handedOut().add(standIn, refused);
        return Arguments.argumentSet(SafeText.line(refused.name()), standIn);
    }

    private String name(Ticket ticket) {
        String id = ticket.task().task().id();
        return trials > 1 ? id + " trial " + ticket.trial() : id;
    }

    private String key(int trial) {
        return uniqueId + "/row:" + rows + "/trial:" + trial;
    }
}
