package org.asynctool.agent.http.cassette;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asynctool.json.JsonLine;
import org.asynctool.text.Count;
import org.asynctool.text.Excerpt;
import org.asynctool.text.SafeText;
import tools.jackson.databind.JsonNode;

/** What is said about a request that was not recorded. */
final class MissText {

    private static final int URL_LENGTH = 500;

    private static final String WHAT_TO_DO = "\nto add it, run with " + CassetteMode.SETTING
            + "=auto; to record all anew, with " + CassetteMode.SETTING + "=record";

    private MissText() {}

    static String of(Path file, Tape tape, RecordedRequest request) {
        return SafeText.line(Excerpt.of(request.describe(), URL_LENGTH)) + " was not recorded: "
                + reason(file, tape, request) + WHAT_TO_DO;
    }

    private static String reason(Path file, Tape tape, RecordedRequest request) {
        int times = tape.times(request);
        if (times > 0) {
            return file + " has " + Count.of(times, "answer") + " to it, and all were given";
        }
        List<RecordedRequest> requests = tape.requests();
        return requests.stream()
                .map(recorded -> Difference.between(recorded.entry(), request.entry()))
                .min(Comparator.comparing(MissText::otherPlace).thenComparing(List::size))
                .map(differences -> file + " has " + Count.of(requests.size(), "other request") + nearest(differences))
                .orElse(file + (Files.exists(file) ? " has no request at all" : " does not exist"));
    }

    /** Another method or URL is further away than any other body. */
    private static long otherPlace(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> !difference.pointer().startsWith("/body"))
                .count();
    }

    private static String nearest(List<Difference> differences) {
        Difference first = differences.get(0);
        int more = differences.size() - 1;
        return ", the nearest of which differs" + (more == 0 ? "" : " in " + Count.of(more + 1, "place") + ", first")
                + " at " + SafeText.line(first.pointer())
                + contrast(written(first.recorded()), written(first.actual()));
    }

    private static String contrast(String recorded, String actual) {
        int place = Contrast.place(recorded, actual);
        return "\n  recorded: " + Contrast.around(place, recorded) + "\n  actual:   " + Contrast.around(place, actual);
    }

    private static String written(Optional<JsonNode> value) {
        return value.map(there -> SafeText.line(JsonLine.of(there))).orElse("(nothing)");
    }
}
