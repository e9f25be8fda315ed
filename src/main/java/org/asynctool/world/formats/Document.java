package org.asynctool.world.formats;

import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/**
 * A text that is what its format says.
 *
 * @param format one of {@link #FORMATS}
 * @param content the text
 */
record Document(String format, String content) {

    /** What documents can be; in CSV the cells are separated by commas. */
    static final String[] FORMATS = {"json", "csv", "xml", "text"};

    /**
     * Checks a text.
     *
     * @throws ToolException if it is not of the format, or too long
     */
    static Document of(String format, String content) throws ToolException {
        Lookup.require(
                Texts.length(content) <= Texts.LONGEST, "content is longer than " + Texts.LONGEST + " code points");
        switch (format) {
            case "json" -> JsonTexts.read("content", content);
            case "csv" -> CsvTexts.read(content, ',');
            case "xml" -> XmlTexts.read(content);
            default ->
                Lookup.require(
                        format.equals("text"),
                        () -> "format must be json, csv, xml or text, but was " + Lookup.quoted(format));
        }
        return new Document(format, content);
    }
}
