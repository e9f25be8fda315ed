package org.asynctool.dataset.bfcl;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the escapes of a Python text; one that Python does not know keeps its backslash. */
final class PythonEscapes {

    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:(\\n)|([\\\\'\"abfnrtv])|([0-7]{1,3})|x(\\p{XDigit}{2})|u(\\p{XDigit}{4})|U(\\p{XDigit}{8}))");
    private static final String LETTERS = "\\'\"abfnrtv";
    private static final String CHARACTERS = "\\'\"\u0007\b\f\n\r\t\u000B";
    private static final int OCTAL = 8;
    private static final int HEXADECIMAL = 16;

    private PythonEscapes() {}

    static String resolved(String inside) {
        return inside.indexOf('\\') < 0
                ? inside
                : ESCAPE.matcher(inside).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) != null) {
            return "";
        }
        if (escape.group(2) != null) {
            return CHARACTERS.substring(LETTERS.indexOf(escape.group(2))).substring(0, 1);
        }
        if (escape.group(3) != null) {
            return Character.toString(Integer.parseInt(escape.group(3), OCTAL));
        }
        for (int group = 4; group <= 6; group++) {
            if (escape.group(group) != null) {
                return codePoint(escape.group(group));
            }
        }
        throw new IllegalStateException("no group matched");
    }

    private static String codePoint(String digits) {
        long code = Long.parseLong(digits, HEXADECIMAL);
        if (code > Character.MAX_CODE_POINT) {
            throw new IllegalArgumentException("\\U" + digits + " is no character");
        }
        return Character.toString((int) code);
    }
}
