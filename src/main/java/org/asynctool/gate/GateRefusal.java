package org.asynctool.gate;

import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.asynctool.gate.GateVerdict.Kind;

/** Verdicts on gates whose results are not fit to be judged. */
@API(status = API.Status.INTERNAL)
public final class GateRefusal {

    private GateRefusal() {}

    /**
     * Refuses to judge a gate.
     *
     * @param gate the gate
     * @param kind the kind of the verdict, an error
     * @param what what is wrong, in a few words
     * @param why what is known of it, and what to do
     * @param others what else is wrong, a sentence each
     * @param results where the results are
     * @return the verdict
     */
    public static GateVerdict of(
            GateSpec gate, Kind kind, String what, String why, List<String> others, String results) {
        Headline head = Headline.cannotBeJudged(gate).say(what);
        Facts facts = head.facts().add("why", why).add("also", others).add("results", results);
        return new GateVerdict(kind, gate, OptionalDouble.empty(), 0, GateText.headAndFacts(head, facts));
    }
}
