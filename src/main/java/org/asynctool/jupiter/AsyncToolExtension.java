package org.asynctool.jupiter;

import java.lang.reflect.Method;
import java.util.Map;
import org.apiguardian.api.API;
import org.asynctool.agent.http.cassette.CassetteSettings;
import org.asynctool.environment.ToolEnvironment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** What {@link org.asynctool.AsyncToolTest} registers. Started by JUnit, not by users. */
@API(status = API.Status.INTERNAL)
public final class AsyncToolExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                ParameterResolver,
                InvocationInterceptor,
                TestExecutionExceptionHandler,
                AfterEachCallback,
                AfterAllCallback {

    private final EnvironmentResolver environments = new EnvironmentResolver();

    /** For JUnit. */
    public AsyncToolExtension() {}

    /** Begins a run with the outermost class; refuses gates that make no sense before any test runs. */
    @Override
    public void beforeAll(ExtensionContext context) {
        GateKeeper.of(context.getRequiredTestClass());
        if (Contexts.run(context).isEmpty()) {
            Contexts.begin(context, ClassRun.begin(context));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Contexts.begin(context, new TestRun());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return environments.supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return environments.resolveParameter(parameter, context);
    }

    /** Takes over the environments that come as arguments. */
    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        claim(method, context);
        CassetteSettings.during(context::getConfigurationParameter, invocation::proceed);
    }

    /** Skips a test whose task is not to run. */
    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        claim(method, context);
        CassetteSettings.during(context::getConfigurationParameter, invocation::proceed);
    }

    /** Skips a test whose task is not to run. */
    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        claim(method, context);
        CassetteSettings.during(context::getConfigurationParameter, invocation::proceed);
    }

    /** Says with a failed assertion where the trace is, and how to run the task again. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        ClassRun run = Contexts.run(context).orElseThrow();
        throw Contexts.test(context)
                .map(test -> test.explained(run, context, thrown))
                .orElse(thrown);
    }

    private static void claim(ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        ClassRun run = Contexts.run(context).orElseThrow();
        TestRun test = Contexts.test(context).orElseThrow();
        for (Object argument : method.getArguments()) {
            if (argument instanceof ToolEnvironment environment) {
                run.handedOut().claim(environment, test);
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClassRun run = Contexts.run(context).orElseThrow();
        Contexts.test(context).ifPresent(test -> test.end(run, context));
    }

    /** Judges the gates of the class, unless it is broken anyway; ends the run of the outermost class. */
    @Override
    public void afterAll(ExtensionContext context) {
        ClassRun run = Contexts.run(context).orElse(null);
        if (run == null) {
            return;
        }
        try {
            if (context.getExecutionException().isEmpty()) {
                if (run.isOf(context)) {
                    run.choice().requireMatch(context.getRequiredTestClass());
                }
                GateKeeper.of(context.getRequiredTestClass()).judge(run, context.getUniqueId());
            }
        } finally {
            if (run.isOf(context)) {
                publish(run.close(), context);
            }
        }
    }

    private static void publish(Map<String, String> suite, ExtensionContext context) {
        if (!suite.isEmpty()) {
            context.publishReportEntry(suite);
        }
    }
}
