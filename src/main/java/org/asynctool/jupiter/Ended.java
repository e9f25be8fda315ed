package org.asynctool.jupiter;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.Set;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.metric.Scorecard;
import org.asynctool.report.EpisodeResult;
import org.asynctool.trace.Trace;

/** What became of an environment, for gates. */
sealed interface Ended {

    /** Where its task was looked for, as an annotation wrote it. */
    String location();

    /** Its line of the result file; of a row that cannot be read, what stands in its place. */
    EpisodeResult result();

    /**
     * An episode that came to its end.
     *
     * @param location where its task is, as an annotation wrote it
     * @param result its line of the result file
     * @param scorecard its metrics
     * @param kept its trace; given up when memory runs short
     * @param file where the trace was written, for people; empty if it was not
     */
    record Ran(
            String location,
            EpisodeResult result,
            Scorecard scorecard,
            SoftReference<Trace> kept,
            Optional<String> file)
            implements Ended {

        Played played() {
            return new Played(
                    scorecard, result.seed(), Optional.ofNullable(kept.get()), file, Set.of(), result.digest());
        }
    }

    /**
     * None.
     *
     * @param location where its task was looked for, as an annotation wrote it
     * @param result which one, and why
     * @param trouble whether running it again can help
     */
    record Broken(String location, EpisodeResult result, Trouble trouble) implements Ended {

        NotPlayed notPlayed() {
            return new NotPlayed(result.task(), result.trial(), result.message(), trouble);
        }
    }
}
