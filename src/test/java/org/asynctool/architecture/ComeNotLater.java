package org.asynctool.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Every package stands in the order, and uses nothing that stands behind it. */
final class ComeNotLater extends ArchCondition<JavaClass> {

    private final List<String> order;

    ComeNotLater(List<String> order) {
        super("stand in the order of packages " + order + " and use nothing behind it");
        this.order = order;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int place = place(type);
        if (place < 0) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " lives in a package without a place in the order"));
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            if (place(dependency.getTargetClass()) > place) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private int place(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("org.asynctool.") ? order.indexOf(name.split("\\.")[2]) : -1;
    }
}
