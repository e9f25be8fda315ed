package org.asynctool.gate;

import java.lang.ref.SoftReference;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.asynctool.metric.Scorecard;
import org.asynctool.trace.Trace;

/**
 * The traces that texts of gates may show: for each gate those of the {@value #MOST} episodes that are farthest from
 * passing it, so that what is kept does not grow with the number of episodes. May be used by several threads.
 */
@API(status = API.Status.INTERNAL)
public final class WorstTraces {

    /** So many traces are kept for each gate. */
    public static final int MOST = 5;

    private static final Comparator<Kept> WORST_FIRST = Comparator.<Kept>comparingDouble(kept -> -kept.shortfall())
            .thenComparing(Kept::task)
            .thenComparingInt(Kept::trial);

    private final Map<GateSpec, TreeSet<Kept>> worst = new LinkedHashMap<>();

    /** A trace, given up when memory runs short. */
    private record Kept(double shortfall, String task, int trial, SoftReference<Trace> trace) {}

    /**
     * Prepares to keep traces.
     *
     * @param gates the gates, of any number
     */
    public WorstTraces(List<GateSpec> gates) {
        gates.forEach(gate -> worst.put(gate, new TreeSet<>(WORST_FIRST)));
    }

    /**
     * Keeps the trace of an episode if a gate may ask for it.
     *
     * @param card the metrics of the episode
     * @param tags tags of its task
     * @param trace its trace
     */
    public synchronized void add(Scorecard card, Set<String> tags, Trace trace) {
        worst.forEach((gate, kept) -> {
            if (!gate.scope().holds(card, tags)) {
                return;
            }
            OptionalDouble value = TaskValue.episodeValue(gate.metric(), gate.scope(), card);
            if (value.isPresent()) {
                double shortfall = gate.shortfall(value.getAsDouble());
                kept.add(new Kept(shortfall, card.task(), card.trial(), new SoftReference<>(trace)));
            }
            if (kept.size() > MOST) {
                kept.pollLast();
            }
        });
    }

    /**
     * Finds the trace of an episode.
     *
     * @param task id of the task
     * @param trial number of the trial, from 1
     * @return the trace; empty if it was not kept
     */
    public synchronized Optional<Trace> of(String task, int trial) {
        return worst.values().stream()
                .flatMap(TreeSet::stream)
                .filter(kept -> kept.task().equals(task) && kept.trial() == trial)
                .flatMap(kept -> Optional.ofNullable(kept.trace().get()).stream())
                .findFirst();
    }
}
