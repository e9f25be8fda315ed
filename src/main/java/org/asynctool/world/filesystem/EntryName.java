package org.asynctool.world.filesystem;

/** Which names the commands that make, write and show entries allow. */
final class EntryName {

    private static final String FORBIDDEN = "|/\\?%*:\"><";

    private EntryName() {}

    /** Tells whether a name is free of ten special characters; all others may be in it, and it may be empty. */
    static boolean isAllowed(String name) {
        return name.chars().noneMatch(character -> FORBIDDEN.indexOf(character) >= 0);
    }
}
