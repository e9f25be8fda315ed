package org.asynctool.jupiter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.asynctool.gate.GateVerdict;
import org.asynctool.metric.Metrics;
import org.asynctool.metric.Scorecard;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.MarkdownSummary;
import org.asynctool.report.StepSummary;
import org.asynctool.report.SuiteValues;

/**
 * What a class leaves behind beside the lines of its episodes.
 *
 * @param name name of the class
 * @param ended what became of its environments, in this JVM
 * @param planned how many there were to be
 * @param gates the verdicts on its gates
 */
record ClassSummary(String name, Collection<Ended> ended, int planned, List<GateVerdict> gates) {

    /** Sets the suite values as system properties, which Surefire writes into its XML, and returns them. */
    Map<String, String> suite() {
        List<Scorecard> cards =
                ended.stream().flatMap(one -> one.result().scorecard().stream()).toList();
        SuiteValues values = SuiteValues.of(name, Metrics.all(), cards);
        values.properties().forEach(System::setProperty);
        return values.entries();
    }

    /** The summary, which a CI server is given too. */
    String markdown() {
        List<EpisodeResult> results = ended.stream().map(Ended::result).toList();
        String markdown = MarkdownSummary.of(name, planned, results, gates);
        StepSummary.ofThisJvm().append(markdown);
        return markdown;
    }
}
