package org.asynctool.dataset;

import java.util.List;

/** Names inside a folder, which must stay inside. */
final class RelativeNames {

    private RelativeNames() {}

    static void require(String name, String folder) {
        boolean absolute = name.startsWith("/") || name.contains("\\") || name.contains(":");
        if (name.isBlank() || absolute || climbs(name)) {
            throw new DatasetException("'" + name + "' is not a name inside " + folder
                    + "; expected a relative one without '..', ':' and '\\'");
        }
    }

    static boolean climbs(String name) {
        return List.of(name.split("[/\\\\]")).contains("..");
    }
}
