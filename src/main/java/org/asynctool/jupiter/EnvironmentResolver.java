package org.asynctool.jupiter;

import java.lang.reflect.Executable;
import org.asynctool.TaskFile;
import org.asynctool.dataset.ValidRow;
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
        Ticket ticket = ticket(run, test, key, written, context.getRequiredTestClass());
        run.plan();
        try {
            ToolEnvironment environment = ticket.task().environment(ticket.trial());
            test.add(new Injected(environment, ticket));
            return environment;
        } catch (MistakeException e) {
            throw test.add(Refused.of(ticket, e));
        }
    }

    private static Ticket ticket(ClassRun run, TestRun test, String key, String written, Class<?> type) {
        try {
            ValidRow row = new TaskLookup(type).one(written);
            return run.ticket(key, row, written, 1);
        } catch (MistakeException e) {
            throw test.add(Refused.row(key, written, written, "@TaskFile: " + e.getMessage()));
        }
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
