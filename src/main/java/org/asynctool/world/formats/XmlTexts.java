package org.asynctool.world.formats;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.asynctool.json.Json;
import org.asynctool.json.Pointers;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;
import org.codehaus.stax2.XMLInputFactory2;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.XmlReadFeature;
import tools.jackson.dataformat.xml.XmlWriteFeature;

/**
 * Reads and writes XML, by Woodstox whatever else is on the class path. A document type is refused, so there are no
 * entities but the five of XML itself.
 */
final class XmlTexts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern ALLOWED =
            Pattern.compile("[\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]*");
    private static final String TEXT = "#text";
    private static final int MOST_ATTRIBUTES = 100;

    private static final XMLInputFactory INPUT = input();
    private static final XmlMapper MAPPER = XmlMapper.builder(XmlFactory.builder()
                    .xmlInputFactory(INPUT)
                    .xmlOutputFactory(new WstxOutputFactory())
                    .build())
            .nameForTextElement(TEXT)
            .enable(XmlReadFeature.WRAP_ROOT_ELEMENT_NAME)
            .enable(XmlWriteFeature.UNWRAP_ROOT_OBJECT_NODE, XmlWriteFeature.FAIL_ON_NESTED_ARRAYS)
            .disable(XmlWriteFeature.WRITE_NULLS_AS_XSI_NIL)
            .build();

    private XmlTexts() {}

    private static XMLInputFactory input() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Else some problems come late, as another type of exception.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Json.MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }

    /**
     * Reads a document.
     *
     * @return an object whose only member is the root
     * @throws ToolException if it is none, or has a document type
     */
    static JsonNode read(String xml) throws ToolException {
        requireNoDocumentType(xml);
        try {
            return plainRoot(MAPPER.readTree(xml));
        } catch (JacksonException e) {
            throw new ToolException("xml is not XML" + Problems.of(e));
        }
    }

    /** Makes a root with nothing but text the text, as the elements in it are. */
    private static JsonNode plainRoot(JsonNode document) {
        Map.Entry<String, JsonNode> root = document.properties().iterator().next();
        JsonNode content = root.getValue();
        boolean isPlain = content.isObject()
                && (content.isEmpty()
                        || content.size() == 1 && content.path(TEXT).isString());
        return isPlain
                ? JsonNodeFactory.instance
                        .objectNode()
                        .put(root.getKey(), content.path(TEXT).asString(""))
                : document;
    }

    /**
     * Writes a document.
     *
     * @throws ToolException if XML cannot hold the value
     */
    static String write(JsonNode value) throws ToolException {
        Lookup.require(
                value.isObject()
                        && value.size() == 1
                        && !value.iterator().next().isArray(),
                "json must be an object with one member, the root, that is no list");
        requireFits("", value);
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new ToolException("json cannot be written as XML" + Problems.of(e));
        }
    }

    /** Where the type would come, nothing else can fail that the reader behind would not find as well. */
    private static void requireNoDocumentType(String xml) throws ToolException {
        try {
            XMLStreamReader reader = INPUT.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext() && !reader.isStartElement()) {
                Lookup.require(
                        reader.next() != XMLStreamConstants.DTD, "xml must not have a document type (<!DOCTYPE ...>)");
            }
        } catch (XMLStreamException e) {
            throw new ToolException("xml is not XML" + Problems.at(e.getLocation()));
        }
    }

    private static void requireFits(String pointer, JsonNode value) throws ToolException {
        Lookup.require(
                !value.isString() || ALLOWED.matcher(value.stringValue()).matches(),
                () -> "the text at " + Lookup.quoted(pointer) + " has a character that XML cannot hold");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = member.getKey();
            Lookup.require(
                    NAME.matcher(name).matches(),
                    () -> "name " + Lookup.quoted(name) + " at " + Lookup.quoted(pointer)
                            + " cannot be one of an element");
            requireFits(pointer + Pointers.to(name), member.getValue());
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            String place = pointer + "/" + i;
            Lookup.require(!value.get(i).isArray(), () -> "there is a list in a list at " + Lookup.quoted(place));
            requireFits(place, value.get(i));
        }
    }
}
