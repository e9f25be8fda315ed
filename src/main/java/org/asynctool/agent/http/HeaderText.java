package org.asynctool.agent.http;

/** Values of headers, some of which are secrets: OkHttp would name a value that it does not take. */
final class HeaderText {

    private HeaderText() {}

    /**
     * Returns a value that a header can have.
     *
     * @throws IllegalArgumentException if it cannot, without the value
     */
    static String require(String what, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                throw new IllegalArgumentException(
                        "the %s must be of visible characters of ASCII, but its character %d is".formatted(what, i + 1)
                                + " U+%04X; was a line break or a quotation mark copied along?"
                                        .formatted((int) value.charAt(i)));
            }
        }
        return value;
    }
}
