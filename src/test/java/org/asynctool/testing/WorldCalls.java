package org.asynctool.testing;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.asynctool.world.ToolCall;
import org.asynctool.world.ToolException;
import org.asynctool.world.World;

/** Calls tools of a world as an environment would, at t=0. */
public final class WorldCalls {

    private WorldCalls() {}

    /** Calls a tool and returns its result as JSON; in {@code arguments} a {@code '} stands for {@code "}. */
    public static String call(World world, String tool, String arguments) throws ToolException {
        return callAt(0, world, tool, arguments);
    }

    /** Calls a tool at a virtual time in milliseconds. */
    public static String callAt(long virtualMillis, World world, String tool, String arguments) throws ToolException {
        return world.call(new ToolCall("c1", tool, JsonFixtures.object(arguments)), () -> virtualMillis)
                .asJson();
    }

    /** Random numbers, always the same. */
    public static UniformRandomProvider seeded() {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(7L);
    }
}
