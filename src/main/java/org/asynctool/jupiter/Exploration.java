package org.asynctool.jupiter;

import java.lang.reflect.Method;
import java.util.List;
import org.asynctool.agent.Interleaving;
import org.asynctool.gate.Rerun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/** The schedules of one test, up to the first under which it fails. */
final class Exploration {

    private volatile boolean over;

    boolean isOver() {
        return over;
    }

    TestTemplateInvocationContext schedule(long seed) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int invocation) {
                return "schedule " + seed;
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(new Schedule(seed));
            }
        };
    }

    /** Lets one invocation run under a schedule. */
    private final class Schedule implements InvocationInterceptor {

        private final long seed;

        Schedule(long seed) {
            this.seed = seed;
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            Interleaving order = Interleaving.begin(seed);
            try {
                invocation.proceed();
            } catch (TestAbortedException e) {
                order.end();
                throw e;
            } catch (Throwable e) {
                order.end();
                throw failed(e, context);
            }
            if (!order.end()) {
                over = true;
                throw new MistakeException("the thread of this test ran no environment, so that @Interleavings has no"
                        + " schedule to explore; call environment.run(agent) in the test method");
            }
        }

        private Throwable failed(Throwable failure, ExtensionContext context) {
            over = true;
            String method = context.getRequiredTestMethod().getName();
            String found = "first failed under schedule " + seed + "; this one alone: "
                    + Rerun.command(context.getRequiredTestClass(), method) + " -D" + Interleavings.KEY + "=" + seed;
            System.out.println("[asynctool] " + method + " " + found);
            Throwable told = LastLines.added(List.of(found), failure);
            if (told == failure) {
                failure.addSuppressed(new MistakeException(found));
            }
            return told;
        }
    }
}
