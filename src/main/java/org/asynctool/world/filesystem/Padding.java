package org.asynctool.world.filesystem;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What makes a file system large, to see whether an agent finds its way in long results.
 *
 * @param filler added to the content of files
 * @param files names of empty files that directories get
 */
record Padding(String filler, List<String> files) {

    /** Files of published tasks whose content must stay what it is. */
    private static final Set<String> LEFT_ALONE = Set.of(
            "log.txt",
            "report.txt",
            "report.csv",
            "DataSet1.csv",
            "file1.txt",
            "finance_report.txt",
            "config.py",
            "Q4_summary.doc",
            "file3.txt");

    static Padding read(JsonNode given, JsonPointer place) {
        JsonNode files = given.path("files");
        InitialState.require(
                given.size() == 2
                        && given.path("filler").isString()
                        && files.isArray()
                        && files.values().stream().allMatch(JsonNode::isString),
                place,
                "must look like {\"filler\": \"some text\", \"files\": [\"x.jpg\"]}");
        return new Padding(
                given.get("filler").stringValue(),
                files.values().stream().map(JsonNode::stringValue).toList());
    }

    String content(String name, String content) {
        return LEFT_ALONE.contains(name) ? content : content + filler;
    }

    /** Adds the empty files to a directory that has no sub-directory. */
    void addFiles(Directory directory) {
        if (directory.entries().values().stream().noneMatch(Directory.class::isInstance)) {
            files.forEach(name -> directory.add(name, new TextFile("")));
        }
    }
}
