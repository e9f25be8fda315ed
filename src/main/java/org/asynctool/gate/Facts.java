package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.text.SafeText;

/** Aligned facts: a name in the first column, one or more safe lines in the second. */
final class Facts {

    private static final int NAME_WIDTH = 11;
    private static final int LINE_LENGTH = 200;

    private final List<String> lines = new ArrayList<>();

    Facts add(String name, String text) {
        return add(name, List.of(text));
    }

    Facts add(String name, List<String> texts) {
        String head = name;
        for (String text : texts) {
            lines.add("  " + head + " ".repeat(NAME_WIDTH - head.length()) + SafeText.line(text, LINE_LENGTH));
            head = "";
        }
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
