package org.asynctool.dataset.builder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value as it stands in a text: with no letter, digit or part of a number beside it. */
final class Token {

    private final Pattern pattern;

    Token(String text) {
        this.pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}_-])(?<!\\p{N}[.,])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}_-])(?![.,]\\p{N})");
    }

    boolean isOnceIn(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() && !matcher.find();
    }

    String replacedIn(String text, String other) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(other));
    }
}
