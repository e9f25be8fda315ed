package org.asynctool.dataset.nestful;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers what the metrics of a data set need, task by task. */
final class NestfulScorer {

    private final NestfulRecordings recordings;
    private final LabelRates functions = new LabelRates();
    private final LabelRates parameters = new LabelRates();

    NestfulScorer(NestfulRecordings recordings) {
        this.recordings = recordings;
    }

    NestfulScore.Rates functions() {
        return functions.rates();
    }

    NestfulScore.Rates parameters() {
        return parameters.rates();
    }

    NestfulScore.TaskScore add(NestfulPrediction prediction) {
        NestfulRow row = NestfulRow.read(prediction.row());
        List<NestfulCall> truth = Grounding.ground(NestfulCall.truth(row));
        List<NestfulCall> predicted = prediction.grounded();
        functions.add(names(truth), names(predicted));
        addParameters(lastArguments(truth), lastArguments(predicted));
        return new NestfulScore.TaskScore(row.id(), CallAlignment.partialMatch(truth, predicted), won(row, prediction));
    }

    private void addParameters(Map<String, TreeSet<String>> truth, Map<String, TreeSet<String>> predicted) {
        Set<String> names = new TreeSet<>(truth.keySet());
        names.addAll(predicted.keySet());
        for (String name : names) {
            parameters.add(truth.getOrDefault(name, new TreeSet<>()), predicted.getOrDefault(name, new TreeSet<>()));
        }
    }

    private Optional<Boolean> won(NestfulRow row, NestfulPrediction prediction) {
        List<NestfulCall> calls = prediction.calls();
        return calls.isEmpty()
                ? Optional.of(false)
                : Execution.run(row, calls, recordings)
                        .map(answer -> NestfulGold.equal(NestfulGold.of(prediction.row()), answer));
    }

    private static Set<String> names(List<NestfulCall> calls) {
        return calls.stream().map(NestfulCall::name).collect(Collectors.toSet());
    }

    private static Map<String, TreeSet<String>> lastArguments(List<NestfulCall> calls) {
        Map<String, TreeSet<String>> last = new LinkedHashMap<>();
        calls.forEach(call -> last.put(call.name(), call.argumentTexts()));
        return last;
    }
}
