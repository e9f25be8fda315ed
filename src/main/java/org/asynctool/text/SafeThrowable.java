package org.asynctool.text;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What an agent or a world threw, in a form that JUnit, the build tool and its XML can take. Both print
 * exceptions with all their causes, so that a control character in a message makes a report nobody can
 * read, and a {@code toString()} that throws ends the build tool instead of a test.
 */
@API(status = API.Status.INTERNAL)
public final class SafeThrowable {

    private static final int MAX_MESSAGE = 10_000;
    private static final int MAX_PRINTED = 200_000;
    private static final int MAX_CAUSES = 8;

    private SafeThrowable() {}

    /**
     * Returns one like {@link Throwable#toString()}, whatever that method does.
     *
     * @param thrown what was thrown
     * @return class and message, safe to print, up to 10,000 characters
     */
    public static String describe(Throwable thrown) {
        String type = thrown.getClass().getName();
        try {
            return SafeText.block(cut(String.valueOf(thrown.toString())), MAX_MESSAGE);
        } catch (Throwable e) {
            return SafeText.line(type) + ", whose message cannot be read: its toString() threw "
                    + SafeText.line(e.getClass().getName());
        }
    }

    /**
     * Returns an exception that can be printed.
     *
     * @param thrown what was thrown
     * @return the very same, if it prints as safe text; else a copy that says the same in safe text
     */
    public static Throwable of(Throwable thrown) {
        return printsSafely(thrown) ? thrown : copy(thrown, MAX_CAUSES);
    }

    /** Leaves out most of a very long text before each of its characters is looked at. */
    private static String cut(String text) {
        return text.length() <= 2 * MAX_MESSAGE
                ? text
                : text.substring(0, 2 * MAX_MESSAGE) + " (of " + text.length() + " characters)";
    }

    private static boolean printsSafely(Throwable thrown) {
        BoundedText text = new BoundedText();
        try (PrintWriter writer = new PrintWriter(text)) {
            thrown.printStackTrace(writer);
            String printed = text.toString().replace("\r\n", "\n");
            return SafeText.block(printed, MAX_PRINTED).equals(printed);
        } catch (Throwable e) {
            return false;
        }
    }

    private static Copy copy(Throwable thrown, int causes) {
        Copy copy = new Copy(describe(thrown));
        try {
            copy.setStackTrace(thrown.getStackTrace());
            Optional.ofNullable(thrown.getCause())
                    .filter(cause -> causes > 0)
                    .ifPresent(cause -> copy.initCause(copy(cause, causes - 1)));
        } catch (Throwable e) {
            copy.addSuppressed(new Copy("its stack trace or cause cannot be read: it threw "
                    + SafeText.line(e.getClass().getName())));
        }
        return copy;
    }

    /** Prints as the exception that it stands for. */
    private static final class Copy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Copy(String message) {
            super(message);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }

    /** Takes in so much and then throws: an exception may print without end. */
    private static final class BoundedText extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] chars, int offset, int length) {
            if (text.length() + length > MAX_PRINTED) {
                throw new IllegalStateException("longer than " + MAX_PRINTED + " characters");
            }
            text.append(chars, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
