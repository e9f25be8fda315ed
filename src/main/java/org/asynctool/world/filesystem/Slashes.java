package org.asynctool.world.filesystem;

/** Takes slashes away from the ends of paths. In time linear in the length, which {@code replaceAll("/+$", "")} is not. */
final class Slashes {

    private Slashes() {}

    static String withoutTrailing(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    static String trimmed(String path) {
        String left = withoutTrailing(path);
        int start = 0;
        while (start < left.length() && left.charAt(start) == '/') {
            start++;
        }
        return left.substring(start);
    }
}
