package org.asynctool.metric;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds goal checks by name. */
final class GoalChecks {

    private GoalChecks() {}

    /** Looks services up anew each time: only goals with checks pay, and no class loader is kept. */
    static GoalCheck named(String name) {
        Map<String, GoalCheck> checks = new TreeMap<>();
        for (GoalCheck check : ServiceLoader.load(GoalCheck.class)) {
            GoalCheck other = checks.putIfAbsent(check.name(), check);
            if (other != null) {
                throw new IllegalArgumentException("two goal checks have the name '" + check.name() + "': "
                        + other.getClass().getName() + " and "
                        + check.getClass().getName() + "; rename one");
            }
        }
        GoalCheck found = checks.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "there is no goal check '" + name + "'; the checks on the class path are " + checks.keySet()
                            + "; add yours to META-INF/services/" + GoalCheck.class.getName());
        }
        return found;
    }
}
