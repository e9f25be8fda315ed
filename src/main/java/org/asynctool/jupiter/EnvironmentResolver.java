package org.asynctool.jupiter;

import java.lang.reflect.Executable;
import java.util.Optional;
import org.asynctool.TaskFile;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Makes the environments of {@link TaskFile} parameters. */
final class EnvironmentResolver implements ParameterResolver {

    /** Says yes to every type, so that a wrong one is told what is wrong with it. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(TaskFile.class);
    }

    /**
     * Makes a fresh environment.
     *
     * @throws MistakeException if the parameter may have none, or the task cannot be found or played
     */
    @Override
    public ToolEnvironment resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestRun test = check(parameter, context);
        ClassRun run = Contexts.run(context).orElseThrow();
        String written = parameter.findAnnotation(TaskFile.class).orElseThrow().value();
        String key =
                context.getUniqueId() + "/" + parameter.getDeclaringExecutable().getName() + ":" + parameter.getIndex();
        Optional<Ticket> ticket = ticket(run, test, key, written, context.getRequiredTestClass());
        run.plan();
        return ticket.map(some -> environment(some, test)).orElseGet(() -> leftOut(written, run));
    }

    /** The right to an environment; empty if the task is not to run. */
    private static Optional<Ticket> ticket(ClassRun run, TestRun test, String key, String written, Class<?> type) {
        try {
            Found row = new TaskLookup(type).one(written);
            return run.choice().takes(row.task().id())
                    ? Optional.of(run.ticket(key, row, written, 1))
                    : Optional.empty();
        } catch (MistakeException e) {
            throw test.add(Refused.row(key, written, written, "@TaskFile: " + e.getMessage()));
        }
    }

    private static ToolEnvironment environment(Ticket ticket, TestRun test) {
        try {
            ToolEnvironment environment = ticket.environment();
            test.add(new Injected(environment, ticket));
            return environment;
        } catch (MistakeException e) {
            throw test.add(Refused.of(ticket, e));
        }
    }

    /** An exception from here would fail the test: it is skipped when its method is about to be called. */
    private static ToolEnvironment leftOut(String written, ClassRun run) {
        ToolEnvironment standIn = StandIn.environment();
        run.handedOut().leaveOut(standIn, run.choice().leavesOut("the task of @TaskFile(\"" + written + "\")"));
        return standIn;
    }

    private static TestRun check(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type != ToolEnvironment.class) {
            throw new MistakeException(
                    "@TaskFile belongs on a parameter of type ToolEnvironment, but this is a " + type.getSimpleName());
        }
        return Contexts.test(context).orElseThrow(() -> notOfATest(parameter.getDeclaringExecutable()));
    }

    private static MistakeException notOfATest(Executable declaring) {
        return new MistakeException("an environment runs one episode, so it belongs to one test: put @TaskFile on a"
                + " parameter of a test or of a @BeforeEach method, not of " + declaring.getName());
    }
}
