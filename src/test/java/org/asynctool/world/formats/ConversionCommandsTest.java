package org.asynctool.world.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionCommandsTest {

    private final Desk desk = new Desk();

    @Test
    void csvToJsonTakesTheFirstRowAsNames() {
        String csv = "a,b\r\n\"x\"\"y\",\"1\n2\"\n, 3 \n";
        assertThat(desk.call("json", "csv_to_json", "csv", csv))
                .isEqualTo("[{\"a\":\"x\\\"y\",\"b\":\"1\\n2\"},{\"a\":\"\",\"b\":\" 3 \"}]");
        assertThat(desk.call("columns", "csv_to_json", "csv", csv)).isEqualTo("[\"a\",\"b\"]");
        assertThat(desk.call("rows", "csv_to_json", "csv", "a;b", "delimiter", ";"))
                .isEqualTo("0");
        assertThat(desk.call("json", "csv_to_json", "csv", "a\tb\n1\t2", "delimiter", "\t"))
                .isEqualTo("[{\"a\":\"1\",\"b\":\"2\"}]");
    }

    @Test
    void csvToJsonTakesCellsForWhatTheyLookLike() {
        assertThat(desk.call("json", "csv_to_json", "csv", "a,b,c,d,e\n1.50,true,,01,-2e3\n", "typed", "=true"))
                .isEqualTo("[{\"a\":1.50,\"b\":true,\"c\":null,\"d\":\"01\",\"e\":-2E+3}]");
    }

    @Test
    void csvToJsonIsStrict() {
        assertThat(desk.call("json", "csv_to_json", "csv", "a,a\n"))
                .isEqualTo("error: the names of the columns must be different and not empty, but are 'a, a'");
        assertThat(desk.call("json", "csv_to_json", "csv", "a,b\n1\n"))
                .isEqualTo("error: row 2 has 1 cell for 2 columns");
        assertThat(desk.call("json", "csv_to_json", "csv", "a,b\n\"x\n"))
                .isEqualTo("error: csv is not CSV at line 3, column 1: Missing closing quote for value");
        assertThat(desk.call("json", "csv_to_json", "csv", "a,b\n\"x\"y,1"))
                .startsWith("error: csv is not CSV at line 2");
        assertThat(desk.call("json", "csv_to_json", "csv", ""))
                .isEqualTo("error: csv has no row with the names of the columns");
        assertThat(desk.desk().run("csv_to_json", "{'csv': 'a', 'delimiter': 'x'}"))
                .startsWith("refused: /delimiter");
    }

    @Test
    void jsonToCsvHasAColumnForEachMember() {
        String json = "[{\"a\":1.50,\"b\":\"x,y\"},{\"b\":null,\"c\":\"q\\\"\"}]";
        assertThat(desk.call("csv", "json_to_csv", "json", json)).isEqualTo("a,b,c\n1.50,\"x,y\",\n,,\"q\"\"\"\n");
        assertThat(desk.call("csv", "json_to_csv", "json", json, "delimiter", "|"))
                .isEqualTo("a|b|c\n1.50|x,y|\n||\"q\"\"\"\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | json must be a list of objects",
                "[] | json has no object with a member, so there are no columns",
                "[1] | /0 must be an object",
                "[{\"a/b\":[1]}] | /0/a~1b must be a text, number, boolean or null",
                "[{\"\":1}] | a member without a name cannot be a column"
            })
    void jsonToCsvNeedsATable(String json, String problem) {
        assertThat(desk.call("csv", "json_to_csv", "json", json)).isEqualTo("error: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a/> | {\"a\":\"\"}",
                "<a> x </a> | {\"a\":\" x \"}",
                "<a><b>1</b><b>2</b><c/></a> | {\"a\":{\"b\":[\"1\",\"2\"],\"c\":\"\"}}",
                "<a id='1'>t<b/></a> | {\"a\":{\"id\":\"1\",\"#text\":\"t\",\"b\":\"\"}}",
                "<a>&lt;&#65;<![CDATA[<!DOCTYPE]]></a> | {\"a\":\"<A<!DOCTYPE\"}",
                "<n:a xmlns:n='u'><n:b>1</n:b></n:a> | {\"a\":{\"b\":\"1\"}}",
                "<?xml version='1.0'?><!-- <!DOCTYPE --><a>x</a> | {\"a\":\"x\"}"
            })
    void xmlToJsonHasTheRootAsMember(String xml, String json) {
        assertThat(desk.call("json", "xml_to_json", "xml", xml)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE a><a/> | xml must not have a document type (<!DOCTYPE ...>)",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a> | xml must not have a document type (<!DOCTYPE ...>)",
                "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/> | xml must not have a document type (<!DOCTYPE ...>)",
                "<a>&x;</a> | xml is not XML at line 1, column 7: Undeclared general entity \"x\"",
                "<a></b> | xml is not XML at line 1, column 7: Unexpected close tag </b>; expected </a>.",
                "<a/><b/> | xml is not XML at line 1, column 7: Illegal to have multiple roots",
                "<n:a/> | xml is not XML at line 1, column 6",
                "'' | xml is not XML at line 1, column 0"
            })
    void xmlIsReadStrictly(String xml, String problem) {
        assertThat(desk.call("json", "xml_to_json", "xml", xml)).isEqualTo("error: " + problem);
    }

    @Test
    void xmlIsBounded() {
        assertThat(desk.call("json", "xml_to_json", "xml", "<a>".repeat(300) + "</a>".repeat(300)))
                .startsWith("error: xml is not XML");
        StringBuilder attributes = new StringBuilder("<a");
        for (int i = 0; i < 101; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        assertThat(desk.call("json", "xml_to_json", "xml", attributes + "/>")).startsWith("error: xml is not XML");
    }

    @Test
    void jsonToXmlMakesElements() {
        assertThat(desk.call("xml", "json_to_xml", "json", "{\"a\":\"x<&\\r\\n\"}"))
                .isEqualTo("<a>x&lt;&amp;&#xd;\n</a>");
        assertThat(desk.call(
                        "xml",
                        "json_to_xml",
                        "json",
                        "{\"a\":{\"b\":[1,2.50,true,{\"c\":\"\"}],\"d\":{},\"e\":[],\"f\":null}}"))
                .isEqualTo("<a><b>1</b><b>2.50</b><b>true</b><b><c></c></b><d/><f/></a>");
        assertThat(desk.call("xml", "json_to_xml", "json", "{\"a\":5}")).isEqualTo("<a>5</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | json must be an object with one member, the root, that is no list",
                "{\"a\":[1]} | json must be an object with one member, the root, that is no list",
                "{\"a\":1,\"b\":2} | json must be an object with one member, the root, that is no list",
                "{\"a\":{\"b\":[[1]]}} | there is a list in a list at '/a/b/0'",
                "{\"a\":{\"b/\":{\"1\":1}}} | name 'b/' at '/a' cannot be one of an element",
                "{\"a\":\"\\u0001\"} | the text at '/a' has a character that XML cannot hold"
            })
    void jsonToXmlSaysWhatXmlCannotHold(String json, String problem) {
        assertThat(desk.call("xml", "json_to_xml", "json", json)).isEqualTo("error: " + problem);
    }
}
