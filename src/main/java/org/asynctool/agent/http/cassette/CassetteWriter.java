package org.asynctool.agent.http.cassette;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.asynctool.json.Json;
import org.asynctool.json.StrictObject;
import org.asynctool.text.AtomicFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the file of a cassette: the same interactions give the same bytes, in whatever order they happened. */
final class CassetteWriter {

    /** The version of the format. */
    static final int VERSION = 1;

    private final String protocol;
    private final Redactor redactor;
    private final RecordedRequest.Maker requests;

    CassetteWriter(String protocol, Redactor redactor, RecordedRequest.Maker requests) {
        this.protocol = protocol;
        this.redactor = redactor;
        this.requests = requests;
    }

    void write(Path file, List<Interaction> interactions) throws IOException {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("version", VERSION);
        root.put("protocol", protocol);
        ArrayNode entries = root.putArray("interactions");
        String last = "";
        int repeat = 0;
        for (Interaction interaction : sorted(interactions)) {
            String key = interaction.request().key();
            repeat = key.equals(last) ? repeat + 1 : 1;
            last = key;
            ObjectNode entry = entries.addObject();
            entry.set("request", interaction.request().entry());
            entry.put("repeat", repeat);
            entry.set("response", interaction.response().entry(redactor));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, Layout.of(root));
    }

    /** Requests are made anew, since a secret may have been learned after they were sent. */
    private List<Interaction> sorted(List<Interaction> interactions) {
        return interactions.stream()
                .map(interaction -> new Interaction(
                        requests.of(StrictObject.of(interaction.request().entry())), interaction.response()))
                .sorted(Comparator.comparing(
                        interaction -> interaction.request().key()))
                .toList();
    }
}
