package org.asynctool.cli;

import java.util.ArrayList;
import java.util.List;
import org.asynctool.dataset.builder.TimeProfile;
import org.asynctool.environment.Mode;
import org.asynctool.report.Ladder;
import org.asynctool.report.Rung;
import org.asynctool.task.Task;

/** The whole ladder of reference agents: in all times, with the synchronous control, and those with one flaw. */
final class LadderText {

    private LadderText() {}

    static String of(List<Task> tasks) {
        Ladder ladder = Ladder.of(tasks);
        List<Rung> rungs = new ArrayList<>();
        for (TimeProfile profile : TimeProfile.values()) {
            rungs.addAll(ladder.climb(profile.word(), Mode.CONCURRENT, Ladder.references(), profile::of));
        }
        String mixed = TimeProfile.MIXED.word();
        rungs.addAll(ladder.climb(mixed, Mode.SYNCHRONOUS, Ladder.references(), TimeProfile.MIXED::of));
        rungs.addAll(ladder.climb(mixed, Mode.CONCURRENT, Ladder.flawed(), TimeProfile.MIXED::of));
        StringBuilder text = new StringBuilder(Ladder.HEAD);
        rungs.forEach(rung -> text.append(rung.markdown()));
        return text.toString();
    }
}
