package org.asynctool.jupiter;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What the extension keeps in JUnit's stores: the run of the outermost class, the environments of a test. */
final class Contexts {

    private static final Namespace NAMESPACE = Namespace.create(AsyncToolExtension.class);

    private Contexts() {}

    /** The run that the context belongs to; empty before its class began. */
    static Optional<ClassRun> run(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(ClassRun.class, ClassRun.class));
    }

    static void begin(ExtensionContext context, ClassRun run) {
        store(context).put(ClassRun.class, run);
    }

    /** The environments of the test; empty outside of one. */
    static Optional<TestRun> test(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(TestRun.class, TestRun.class));
    }

    static void begin(ExtensionContext context, TestRun test) {
        store(context).put(TestRun.class, test);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
