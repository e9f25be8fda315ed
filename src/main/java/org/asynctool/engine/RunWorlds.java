package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.world.Worlds;

/** The installed worlds, looked up once for all tasks of a class: that reads files of the class path. */
final class RunWorlds {

    private Optional<Worlds> installed = Optional.empty();

    /**
     * Returns the worlds.
     *
     * @throws IllegalStateException if one is registered wrongly
     */
    synchronized Worlds installed() {
        if (installed.isEmpty()) {
            installed = Optional.of(Worlds.installed());
        }
        return installed.get();
    }
}
