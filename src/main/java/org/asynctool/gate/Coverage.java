package org.asynctool.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asynctool.gate.GateInput.NotPlayed;

/**
 * Which tasks a baseline and a run do not share.
 *
 * @param gone ids of tasks of the baseline that did not run
 * @param changed ids of those that ran, but are others by now
 * @param added ids of tasks that ran and are not in the baseline
 */
record Coverage(List<String> gone, List<String> changed, Set<String> added) {

    /** Compares. What could not run is not gone: whether that is tolerated, is decided elsewhere. */
    static Coverage of(Baseline baseline, GateInput input) {
        Map<String, String> digests = new HashMap<>();
        input.episodes().forEach(episode -> digests.put(episode.scorecard().task(), episode.digest()));
        Set<String> broken = input.couldNotRun().stream().map(NotPlayed::task).collect(Collectors.toSet());
        Set<String> added = new TreeSet<>(digests.keySet());
        List<String> gone = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (BaselineTask task : baseline.tasks()) {
            added.remove(task.task());
            if (digests.containsKey(task.task())) {
                if (!task.digest().equals(digests.get(task.task()))) {
                    changed.add(task.task());
                }
            } else if (!broken.contains(task.task())) {
                gone.add(task.task());
            }
        }
        return new Coverage(gone, changed, added);
    }

    int lost() {
        return gone.size() + changed.size();
    }
}
