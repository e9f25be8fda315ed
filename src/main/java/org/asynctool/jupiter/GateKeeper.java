package org.asynctool.jupiter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asynctool.Gate;
import org.asynctool.GateFile;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateInput.NotPlayed;
import org.asynctool.gate.GateInput.Played;
import org.asynctool.gate.GateSet;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.gate.GateVerdict.State;
import org.asynctool.gate.Rerun;
import org.asynctool.text.Layout;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/**
 * Judges the gates of a test class.
 *
 * @param type the class
 * @param gates its gates, in the order written
 */
record GateKeeper(Class<?> type, List<GateSpec> gates) {

    private static final StackTraceElement[] NO_STACK = {};

    /**
     * Reads the gates of a class.
     *
     * @throws MistakeException if one of them makes no sense
     */
    static GateKeeper of(Class<?> type) {
        GateSet gates = GateSet.of(
                type.getName(),
                AnnotationSupport.findRepeatableAnnotations(type, Gate.class),
                AnnotationSupport.findAnnotation(type, GateFile.class),
                type.getClassLoader());
        gates.problems().stream().findFirst().ifPresent(problem -> {
            throw new MistakeException(problem);
        });
        return new GateKeeper(type, gates.specs());
    }

    /**
     * Judges by the results whose keys begin with the unique id of the class.
     *
     * @throws AssertionError if a gate does not hold
     * @throws MistakeException if one cannot be judged
     */
    void judge(ClassRun run, String uniqueId) {
        GateInput input = input(run, uniqueId);
        List<GateVerdict> verdicts =
                gates.stream().map(gate -> run.judge(gate, input)).toList();
        verdicts.forEach(verdict -> System.out.println(Layout.console(verdict.text())));
        refuse(verdicts.stream()
                .filter(verdict -> verdict.state() == State.ERROR)
                .toList());
        fail(verdicts.stream()
                .filter(verdict -> verdict.state() == State.FAILED)
                .map(GateKeeper::failure)
                .toList());
    }

    private GateInput input(ClassRun run, String uniqueId) {
        Collection<Ended> ended = run.history().under(uniqueId);
        List<Played> played = new ArrayList<>();
        List<NotPlayed> notPlayed = new ArrayList<>();
        for (Ended one : ended) {
            if (one instanceof Ended.Ran ran) {
                played.add(ran.played());
            } else {
                notPlayed.add(((Ended.Broken) one).notPlayed());
            }
        }
        return new GateInput(
                type.getName(),
                ended.stream().map(Ended::location).distinct().sorted().collect(Collectors.joining(", ")),
                run.history().agentUnder(uniqueId),
                played,
                notPlayed,
                ended.size(),
                List.of(),
                run.choice().partial(),
                Optional.of(Rerun.command(type)),
                Optional.empty());
    }

    private static void refuse(List<GateVerdict> errors) {
        if (!errors.isEmpty()) {
            throw new MistakeException(errors.stream().map(GateVerdict::text).collect(Collectors.joining("\n\n")));
        }
    }

    private void fail(List<AssertionFailedError> failures) {
        if (failures.size() == 1) {
            throw failures.get(0);
        }
        if (!failures.isEmpty()) {
            throw new GatesFailedError(type.getName(), failures);
        }
    }

    private static AssertionFailedError failure(GateVerdict verdict) {
        Object actual = verdict.value().isPresent() ? (Object) verdict.value().getAsDouble() : "no value";
        AssertionFailedError error =
                new AssertionFailedError(verdict.text(), verdict.spec().describe(), actual);
        error.setStackTrace(NO_STACK);
        return error;
    }
}
