package org.asynctool.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.asynctool.Gate;
import org.asynctool.GateFile;
import org.asynctool.metric.TrialMetrics;
import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;

/**
 * The gates of a class: those of its annotations, then those of its gate file.
 *
 * @param specs the gates that make sense, in the order written
 * @param problems what is wrong with the others, each a sentence that names its place, in the {@link Layout}
 */
@API(status = API.Status.INTERNAL)
public record GateSet(List<GateSpec> specs, List<String> problems) {

    /** No gates. */
    public static final GateSet NONE = new GateSet(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param specs the gates that make sense, in the order written
     * @param problems what is wrong with the others, each a sentence that names its place, in the {@link Layout}
     */
    public GateSet {
        specs = List.copyOf(specs);
        problems = problems.stream().map(GateSet::laidOut).toList();
    }

    /**
     * Reads the gates of a class.
     *
     * @param owner name of the class
     * @param annotations its gates
     * @param file its gate file; empty for none
     * @param loader finds gate files on the class path
     * @return the gates
     */
    public static GateSet of(String owner, List<Gate> annotations, Optional<GateFile> file, ClassLoader loader) {
        List<GateSpec> specs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Gate gate : annotations) {
            try {
                specs.add(GateSpec.of(gate));
            } catch (IllegalArgumentException e) {
                problems.add("@Gate of " + owner + ": " + e.getMessage());
            }
        }
        file.ifPresent(named -> {
            try {
                specs.addAll(GateFiles.read(named.value(), loader));
            } catch (IllegalArgumentException e) {
                problems.add("@GateFile of " + owner + ": " + e.getMessage());
            }
        });
        addRepeated(owner, specs, problems);
        return new GateSet(specs, problems);
    }

    /** Two gates of one formula would be two tests of one name, of which reports show one. */
    private static void addRepeated(String owner, List<GateSpec> specs, List<String> problems) {
        Set<String> formulas = new HashSet<>();
        specs.stream()
                .map(GateSpec::describe)
                .filter(formula -> !formulas.add(formula))
                .forEach(formula -> problems.add("gate " + formula + " of " + owner + " is there twice; give it once"));
    }

    /**
     * Finds gates that can see nothing.
     *
     * @param trials how often each task runs
     * @param tags the tags of each task that can be read, by its id
     * @return a sentence for each, in the {@link Layout}; none where no task can be read at all, since that is a problem of its own
     */
    public List<String> blind(int trials, Map<String, Set<String>> tags) {
        List<String> blind = new ArrayList<>();
        for (GateSpec spec : specs) {
            int needed = TrialMetrics.trials(spec.metric());
            if (needed > trials) {
                blind.add("gate " + spec.describe() + " sees nothing: it takes " + needed + " trials of each task, and"
                        + " trials is " + trials);
            }
            Optional<String> problem =
                    tags.isEmpty() ? Optional.empty() : spec.scope().problem(tags);
            problem.ifPresent(why -> blind.add("gate " + spec.describe() + " sees nothing: " + why));
        }
        return blind.stream().map(GateSet::laidOut).toList();
    }

    private static String laidOut(String problem) {
        return String.join("\n", Layout.sentence(SafeText.line(problem)));
    }
}
