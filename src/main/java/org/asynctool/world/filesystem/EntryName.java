package org.asynctool.world.filesystem;

/** Which names the commands that make, write and show entries allow. */
final class EntryName {

    private static final String FORBIDDEN = "|/\\?%*:\"><";

    private EntryName() {}

    /** Tells whether a name is free of ten special characters; all others may be in it, and it may be empty. */
    static boolean isAllowed(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (FORBIDDEN.indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
