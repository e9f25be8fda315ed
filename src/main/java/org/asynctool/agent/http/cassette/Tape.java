package org.asynctool.agent.http.cassette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The interactions of one cassette, and how many of each were played. Used by several threads. */
final class Tape {

    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private int added;

    /** Equal requests with their answers in order; those from {@code played} on are still to come. */
    private static final class Track {
        final List<Interaction> interactions = new ArrayList<>();
        int played;
    }

    Tape(List<Interaction> recorded) {
        recorded.forEach(interaction -> track(interaction).interactions.add(interaction));
    }

    /** Returns the next answer to a request that was recorded. */
    synchronized Optional<RecordedResponse> next(RecordedRequest request) {
        Track track = tracks.get(request.key());
        if (track == null || track.played == track.interactions.size()) {
            return Optional.empty();
        }
        return Optional.of(track.interactions.get(track.played++).response());
    }

    /** Adds what has just happened, which is not played again. */
    synchronized void add(Interaction interaction) {
        Track track = track(interaction);
        track.interactions.add(interaction);
        track.played++;
        added++;
    }

    synchronized boolean hasNews() {
        return added > 0;
    }

    synchronized List<Interaction> all() {
        return tracks.values().stream()
                .flatMap(track -> track.interactions.stream())
                .toList();
    }

    /** Returns the requests that differ from each other. */
    synchronized List<RecordedRequest> requests() {
        return tracks.values().stream()
                .map(track -> track.interactions.get(0).request())
                .toList();
    }

    synchronized int times(RecordedRequest request) {
        Track track = tracks.get(request.key());
        return track == null ? 0 : track.interactions.size();
    }

    /** Returns what was never played, such as {@code POST https://host/v1/chat (2)} for the second equal request. */
    synchronized List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (Track track : tracks.values()) {
            for (int i = track.played; i < track.interactions.size(); i++) {
                unused.add(track.interactions.get(i).request().describe() + " (" + (i + 1) + ")");
            }
        }
        return unused;
    }

    private Track track(Interaction interaction) {
        return tracks.computeIfAbsent(interaction.request().key(), key -> new Track());
    }
}
