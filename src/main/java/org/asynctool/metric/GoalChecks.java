package org.asynctool.metric;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** Finds goal checks by name. */
@API(status = API.Status.INTERNAL)
public final class GoalChecks {

    private GoalChecks() {}

    /**
     * Finds a check. Services are looked up anew each time: only goals with checks pay, and no class loader
     * is kept.
     *
     * @param name its name
     * @return the check
     * @throws IllegalArgumentException if there is none, or two have one name
     */
    public static GoalCheck named(String name) {
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
