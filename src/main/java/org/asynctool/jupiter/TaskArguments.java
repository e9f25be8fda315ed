package org.asynctool.jupiter;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.TasksFrom;
import org.asynctool.environment.ToolEnvironment;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Gives an environment for each task of {@link TasksFrom}. Started by JUnit, not by users. */
@API(status = API.Status.INTERNAL)
public final class TaskArguments implements ArgumentsProvider, AnnotationConsumer<TasksFrom> {

    private List<String> locations = List.of();
    private int trials = 1;

    /** For JUnit. */
    public TaskArguments() {}

    @Override
    public void accept(TasksFrom annotation) {
        locations = List.of(annotation.value());
        trials = annotation.trials();
    }

    /** Reads all files at once, and makes each environment right before its invocation. */
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        check(context);
        ClassRun run = Contexts.run(context)
                .orElseThrow(() -> mistake(context, "the class needs @AsyncToolTest, which watches the environments"));
        TaskInvocations invocations = new TaskInvocations(run, context.getUniqueId(), trials);
        TaskLookup lookup = new TaskLookup(context.getRequiredTestClass());
        for (String location : locations) {
            try {
                lookup.all(location).forEach(row -> invocations.add(row, location));
            } catch (MistakeException e) {
                throw mistake(context, String.valueOf(e.getMessage()));
            }
        }
        run.plan();
        return invocations.stream();
    }

    private void check(ExtensionContext context) {
        if (locations.isEmpty()) {
            throw mistake(context, "it names no task file, as in @TasksFrom(\"classpath:/tasks/\")");
        }
        if (trials < 1) {
            throw mistake(context, "trials must be 1 or more, but is " + trials);
        }
        if (!List.of(context.getRequiredTestMethod().getParameterTypes()).contains(ToolEnvironment.class)) {
            throw mistake(context, "the method has no parameter of type ToolEnvironment to give the tasks to");
        }
    }

    private static MistakeException mistake(ExtensionContext context, String what) {
        return new MistakeException(
                "@TasksFrom of " + context.getRequiredTestClass().getName() + "."
                        + context.getRequiredTestMethod().getName() + ": " + what);
    }
}
