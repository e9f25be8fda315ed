package org.asynctool.cli;

import java.util.List;
import java.util.stream.Stream;
import org.asynctool.json.StrictObject;
import org.asynctool.text.Nearest;

/** Constants as they are written on the command line. */
final class Words {

    private Words() {}

    /** Finds a constant by its word, such as {@code same-category}. */
    static <E extends Enum<E>> E constant(String option, String word, Class<E> type) {
        List<String> words =
                Stream.of(type.getEnumConstants()).map(StrictObject::word).toList();
        int index = words.indexOf(word);
        if (index < 0) {
            throw new IllegalArgumentException(option + " cannot be '" + word + "'"
                    + Nearest.hint(word, words, "expected one of " + String.join(", ", words)));
        }
        return type.getEnumConstants()[index];
    }

    /** Returns the word of a constant, such as {@code same-category}. */
    static String of(Enum<?> constant) {
        return StrictObject.word(constant);
    }
}
