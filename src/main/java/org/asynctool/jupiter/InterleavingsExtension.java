package org.asynctool.jupiter;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link Interleavings} registers. Started by JUnit, not by users. */
@API(status = API.Status.INTERNAL)
public final class InterleavingsExtension implements TestTemplateInvocationContextProvider {

    /** For JUnit. */
    public InterleavingsExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return annotation(context).isPresent();
    }

    /** Gives one invocation after the other, until one fails. */
    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Exploration exploration = new Exploration();
        return seeds(context).takeWhile(seed -> !exploration.isOver()).mapToObj(exploration::schedule);
    }

    private static LongStream seeds(ExtensionContext context) {
        Interleavings written = annotation(context).orElseThrow();
        Optional<String> only =
                context.getConfigurationParameter(Interleavings.KEY).filter(text -> !text.isBlank());
        if (only.isPresent()) {
            return LongStream.of(seed(only.get().strip()));
        }
        if (written.seeds().length > 0) {
            return LongStream.of(written.seeds());
        }
        if (written.value() < 1) {
            throw new MistakeException("@Interleavings needs 1 schedule or more, but asks for " + written.value());
        }
        return LongStream.rangeClosed(1, written.value());
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MistakeException(
                    Interleavings.KEY + " is the seed of a schedule, a whole number, but it is '" + text + "'");
        }
    }

    private static Optional<Interleavings> annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), Interleavings.class);
    }
}
