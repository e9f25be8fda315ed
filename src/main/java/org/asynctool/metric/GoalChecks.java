package org.asynctool.metric;

import java.util.SortedMap;
import org.apiguardian.api.API;
import org.asynctool.spi.Services;
import org.asynctool.text.Nearest;

/** Finds goal checks by name. */
@API(status = API.Status.INTERNAL)
public final class GoalChecks {

    private GoalChecks() {}

    /**
     * Finds a check.
     *
     * @param name its name
     * @return the check
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if a registration cannot be loaded, or two checks have one name
     */
    public static GoalCheck named(String name) {
        SortedMap<String, GoalCheck> checks = Services.byName("goal check", GoalCheck.class, GoalCheck::name);
        GoalCheck found = checks.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no goal check '" + name + "'"
                    + Nearest.hint(name, checks.keySet(), "the checks on the class path are " + checks.keySet())
                    + "; add yours to " + Services.registration(GoalCheck.class));
        }
        return found;
    }
}
