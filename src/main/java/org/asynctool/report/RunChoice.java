package org.asynctool.report;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.asynctool.text.SafeText;

/**
 * Which of the runs in folders of results are judged.
 *
 * @param run id of the run; empty for the runs that are there
 * @param others what to do where no run is named and there are several
 */
@API(status = API.Status.INTERNAL)
public record RunChoice(Optional<String> run, RunReader.MixedRuns others) {

    private static final int SHOWN = 5;

    /** All runs, as if they were one. */
    public static final RunChoice ALL = new RunChoice(Optional.empty(), RunReader.MixedRuns.ALLOW);

    /** The one run that is there. */
    public static final RunChoice ONLY = new RunChoice(Optional.empty(), RunReader.MixedRuns.REFUSE);

    /**
     * Names a run.
     *
     * @param run its id
     * @return the choice of this run
     */
    public static RunChoice of(String run) {
        return new RunChoice(Optional.of(run), RunReader.MixedRuns.REFUSE);
    }

    /** Returns the names of the folders of the runs, at least one. */
    List<String> in(List<Path> folders) {
        TreeSet<String> there = new TreeSet<>();
        folders.forEach(folder -> there.addAll(ResultFolders.runs(folder)));
        List<String> chosen = run.map(SafeText::forFileName)
                .map(name -> there.stream().filter(name::equals).toList())
                .orElseGet(() -> List.copyOf(there));
        if (chosen.isEmpty()) {
            throw new InvalidResultsException(
                    "there are no results"
                            + run.map(id -> " of run '" + id + "'").orElse(""),
                    (there.isEmpty() ? "there is no run at all" : "there are results of " + names(there))
                            + "; the JVMs that run and the one that judges need the same asynctool.run and folder");
        }
        if (chosen.size() > 1 && others == RunReader.MixedRuns.REFUSE) {
            throw new InvalidResultsException("there are several runs", names(there) + "; say which one is judged");
        }
        return chosen;
    }

    static String names(Collection<String> runs) {
        String first = runs.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return runs.size() <= SHOWN ? first : first + " and " + (runs.size() - SHOWN) + " more";
    }
}
