package org.asynctool.engine;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestTag;

/** The annotations of JUnit Jupiter that benchmark classes may bear. None where it is not on the class path. */
final class JupiterAnnotations {

    private JupiterAnnotations() {}

    /** The tags of {@code @Tag}; those that the platform refuses are left out. */
    static Set<TestTag> tags(Class<?> type) {
        return ifPresent(
                () -> AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
                        .map(Tag::value)
                        .filter(TestTag::isValid)
                        .map(TestTag::create)
                        .collect(Collectors.<TestTag, Set<TestTag>>toCollection(LinkedHashSet::new)),
                Set.of());
    }

    /** The text of {@code @DisplayName}; empty if there is none or it is blank. */
    static Optional<String> displayName(Class<?> type) {
        return ifPresent(
                () -> AnnotationSupport.findAnnotation(type, DisplayName.class)
                        .map(DisplayName::value)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty()),
                Optional.empty());
    }

    /** Why a class is {@code @Disabled}; empty if it is not. */
    static Optional<String> disabled(Class<?> type) {
        return ifPresent(
                () -> AnnotationSupport.findAnnotation(type, Disabled.class)
                        .map(Disabled::value)
                        .map(reason -> reason.isBlank() ? type.getName() + " is @Disabled" : reason.strip()),
                Optional.empty());
    }

    private static <T> T ifPresent(Supplier<T> read, T without) {
        try {
            return read.get();
        } catch (NoClassDefFoundError e) {
            return without;
        }
    }
}
