package org.asynctool.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.platform.engine.ExecutionRequest;

/**
 * The one place that touches what only JUnit Platform 6 has, by handles, since this is compiled against Platform
 * 1.14: the cancellation token of a request.
 *
 * @param tokenOf takes a request and returns its token
 * @param isRequested takes a token and returns whether the run was cancelled
 */
record PlatformSix(MethodHandle tokenOf, MethodHandle isRequested) {

    private static final Optional<PlatformSix> HERE = find();

    /** Tells whether a run was cancelled; empty under Platform 1.14, where no run can be. */
    static Optional<BooleanSupplier> cancellation(ExecutionRequest request) {
        return HERE.map(six -> six.cancellationOf(request));
    }

    private static Optional<PlatformSix> find() {
        try {
            Class<?> token = Class.forName("org.junit.platform.engine.CancellationToken");
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            return Optional.of(new PlatformSix(
                    lookup.findVirtual(ExecutionRequest.class, "getCancellationToken", MethodType.methodType(token)),
                    lookup.findVirtual(token, "isCancellationRequested", MethodType.methodType(boolean.class))));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    private BooleanSupplier cancellationOf(ExecutionRequest request) {
        try {
            Object token = tokenOf.invoke(request);
            return () -> isRequested(token);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private boolean isRequested(Object token) {
        try {
            return (boolean) isRequested.invoke(token);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** Getters that are there throw nothing. */
    private static IllegalStateException failed(Throwable cause) {
        return new IllegalStateException("the platform's cancellation token cannot be asked: " + cause, cause);
    }
}
