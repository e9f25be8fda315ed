package org.asynctool.gate;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.text.Layout;
import org.asynctool.text.Layout.LongWords;
import org.asynctool.text.SafeText;

/** Aligned facts: a name in the first column, one or more texts in the second. Makes them safe. */
final class Facts {

    private static final int SHORT = 200;

    private final int indent;
    private final List<String> lines = new ArrayList<>();

    /** Facts that are indented by so many columns. */
    Facts(int indent) {
        this.indent = indent;
    }

    Facts() {
        this(0);
    }

    Facts add(String name, String text) {
        return add(name, List.of(text));
    }

    Facts add(String name, List<String> texts) {
        String head = name;
        for (String text : texts) {
            lines.addAll(Layout.fact(indent, head, SafeText.line(text), LongWords.KEEP));
            head = "";
        }
        return this;
    }

    /** Adds what somebody else wrote, such as messages of exceptions, of which the beginning will do. */
    Facts addShort(String name, List<String> texts) {
        return add(name, texts.stream().map(text -> SafeText.line(text, SHORT)).toList());
    }

    /** Adds data, of which the beginning will do, and in which no word is worth a long line. */
    Facts addData(String name, String text) {
        lines.addAll(Layout.fact(indent, name, SafeText.line(text, SHORT), LongWords.CUT));
        return this;
    }

    /** Adds a path. */
    Facts addPath(String name, String path) {
        lines.addAll(Layout.wholeFact(name, SafeText.line(path)));
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
