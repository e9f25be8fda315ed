package org.asynctool.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Whoever may rely on a type may rely on what its methods take and give. */
final class ShowNothingLessStable extends ArchCondition<JavaClass> {

    ShowNothingLessStable() {
        super("take and give nothing that is less stable");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            Optional<Status> own = statusOf(unit);
            if (own.isPresent() && unit.getModifiers().contains(JavaModifier.PUBLIC)) {
                Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()))
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(raw -> raw.stream())
                        .filter(shown -> shown.getPackageName().startsWith("org.asynctool"))
                        .filter(shown -> statusOf(shown)
                                .filter(status -> status.compareTo(own.get()) >= 0)
                                .isEmpty())
                        .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                unit,
                                unit.getFullName() + " is " + own.get() + ", but shows " + shown.getName()
                                        + ", which is "
                                        + statusOf(shown).map(Status::name).orElse("not public"))));
            }
        }
    }

    private static Optional<Status> statusOf(JavaCodeUnit unit) {
        return unit.tryGetAnnotationOfType(API.class)
                .map(API::status)
                .or(() -> statusOf(unit.getOwner()))
                .filter(status -> status != Status.INTERNAL);
    }

    /** A nested type has the status of the one around it. */
    private static Optional<Status> statusOf(JavaClass type) {
        return type.tryGetAnnotationOfType(API.class)
                .map(API::status)
                .or(() -> type.getEnclosingClass().flatMap(ShowNothingLessStable::statusOf));
    }
}
