package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** A failure as build tools print it: with all causes, on a console and in an XML report. */
final class PrintedFailure {

    private static final int MAX_LENGTH = 250_000;

    private PrintedFailure() {}

    static void requireSafe(Throwable thrown) {
        StringWriter printed = new BoundedWriter();
        thrown.printStackTrace(new PrintWriter(printed));
        String text = printed.toString();

        assertThat(text).doesNotContain("##vso[", "##teamcity[", "\u001b");
        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
        parse(text);
    }

    /** Writes no character as a reference: those that need one are not allowed in XML 1.0 at all. */
    private static void parse(String text) {
        String xml = "<testcase><error>"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</error></testcase>";
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("the report cannot be read: " + e.getMessage(), e);
        }
    }

    /** An exception that prints without end fails a test and not the JVM of all tests. */
    private static final class BoundedWriter extends StringWriter {

        @Override
        public void write(String text, int offset, int length) {
            if (getBuffer().length() + length > MAX_LENGTH) {
                throw new AssertionError("the failure prints more than " + MAX_LENGTH + " characters");
            }
            super.write(text, offset, length);
        }
    }
}
