package org.asynctool.agent.http.cassette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asynctool.json.Json;
import org.asynctool.json.JsonErrors;
import org.asynctool.json.StrictObject;
import org.asynctool.text.UnreadableTextException;
import org.asynctool.text.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the file of a cassette; every fault is told with its line. */
final class CassetteReader {

    private final Path file;
    private final String protocol;
    private final RecordedRequest.Maker requests;

    /** An interaction with the place that the file gives it among equal ones. */
    private record Numbered(Interaction interaction, int repeat) {}

    CassetteReader(Path file, String protocol, RecordedRequest.Maker requests) {
        this.file = file;
        this.protocol = protocol;
        this.requests = requests;
    }

    /** Returns the interactions, equal requests in their order; none where there is no file. */
    List<Interaction> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = text();
        JsonNode root = root(text);
        List<Numbered> numbered = new ArrayList<>();
        int entries = entries(text, root);
        for (int i = 0; i < entries; i++) {
            try {
                numbered.add(interaction(root.get("interactions").get(i)));
            } catch (IllegalArgumentException e) {
                throw invalid(Lines.of(text, "/interactions/" + i), "interaction " + (i + 1) + ": " + e.getMessage());
            }
        }
        numbered.sort(Comparator.comparingInt(Numbered::repeat));
        return numbered.stream().map(Numbered::interaction).toList();
    }

    private String text() {
        byte[] bytes = bytes();
        try {
            return Utf8.decode(bytes);
        } catch (UnreadableTextException e) {
            int line = 1;
            for (int i = 0; i < e.offset(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw invalid(line, e.getMessage());
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private JsonNode root(String text) {
        if (text.isBlank()) {
            throw invalid(1, "the file is empty");
        }
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            throw invalid(JsonErrors.line(e), JsonErrors.inText(e));
        }
    }

    private int entries(String text, JsonNode root) {
        try {
            StrictObject members = StrictObject.of(root);
            requireEqual(text, "version", members.count("version"), (long) CassetteWriter.VERSION);
            requireEqual(text, "protocol", members.text("protocol"), protocol);
            int entries = members.children("interactions").size();
            members.end();
            return entries;
        } catch (IllegalArgumentException e) {
            throw invalid(1, e.getMessage());
        }
    }

    private void requireEqual(String text, String name, Object written, Object expected) {
        if (!written.equals(expected)) {
            throw invalid(
                    Lines.of(text, "/" + name),
                    "recorded with " + name + " '" + written + "', but this is '" + expected + "'");
        }
    }

    private Numbered interaction(JsonNode entry) {
        StrictObject members = StrictObject.of(entry);
        RecordedRequest request = requests.of(members.child("request"));
        RecordedResponse response = RecordedResponse.of(members.child("response"));
        int repeat = members.smallCount("repeat");
        members.end();
        return new Numbered(new Interaction(request, response), repeat);
    }

    private InvalidCassetteException invalid(int line, String problem) {
        return new InvalidCassetteException(file, line, problem);
    }
}
