package org.asynctool.jupiter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.asynctool.dataset.TaskFilter;
import org.asynctool.gate.GateInput;
import org.asynctool.gate.GateInput.NotPlayed.Trouble;
import org.asynctool.gate.GateJudge;
import org.asynctool.gate.GateSettings;
import org.asynctool.gate.GateSpec;
import org.asynctool.gate.GateVerdict;
import org.asynctool.report.EpisodeResult;
import org.asynctool.report.Plan.PlannedTask;
import org.asynctool.report.RunRecorder;
import org.asynctool.report.RunSettings;
import org.asynctool.report.ThisJvm;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One execution of an outermost test class and the classes nested in it. Used by several threads. */
final class ClassRun {

    private final String owner;
    private final History history;
    private final RunRecorder recorder;
    private final HandedOut handedOut = new HandedOut();
    private final Map<String, KnownTask> tasks = new LinkedHashMap<>();
    private final List<GateVerdict> gates = new CopyOnWriteArrayList<>();
    private final String className;
    private final TaskChoice choice;
    private final GateSettings gateSettings;

    private ClassRun(ExtensionContext context, Function<String, Optional<String>> parameters) {
        RunSettings settings = RunSettings.read(parameters);
        this.className = context.getRequiredTestClass().getName();
        this.choice = new TaskChoice(
                parameters.apply(TaskFilter.KEY).filter(text -> !text.isBlank()).map(TaskFilter::parse),
                settings.shard());
        this.gateSettings = GateSettings.read(parameters, settings.run()).withoutLoss();
        this.owner = context.getUniqueId();
        this.history = History.of(settings.run(), className);
        this.recorder = new RunRecorder(settings, className, ThisJvm.nextExecution());
    }

    /**
     * Begins the execution of a class.
     *
     * @throws MistakeException if a setting is not allowed
     */
    static ClassRun begin(ExtensionContext context) {
        try {
            return new ClassRun(context, context::getConfigurationParameter);
        } catch (IllegalArgumentException e) {
            throw new MistakeException(String.valueOf(e.getMessage()));
        }
    }

    /** Whether it began with the class of this context. */
    boolean isOf(ExtensionContext context) {
        return owner.equals(context.getUniqueId());
    }

    History history() {
        return history;
    }

    RunRecorder recorder() {
        return recorder;
    }

    HandedOut handedOut() {
        return handedOut;
    }

    TaskChoice choice() {
        return choice;
    }

    /** Judges a gate, and notes the verdict for the summary. */
    GateVerdict judge(GateSpec gate, GateInput input) {
        GateVerdict verdict = GateJudge.judge(gate, input, gateSettings);
        gates.add(verdict);
        return verdict;
    }

    /**
     * Gives the right to an environment; {@link #plan()} has to follow.
     *
     * @param key what the environment is known by, beginning with the unique id of its test
     * @param row the task
     * @param location its location as the annotation wrote it
     * @param trial the trial, from 1
     * @throws MistakeException if another task of the class has the same id
     */
    synchronized Ticket ticket(String key, Found row, String location, int trial) {
        Task task = row.task();
        KnownTask known = tasks.computeIfAbsent(task.id(), id -> new KnownTask(row));
        if (!known.digest().equals(Tasks.digest(task))) {
            throw new MistakeException(row.position() + ": task '" + task.id() + "' is not the one of that id in "
                    + known.position() + "; ids are unique among the tasks of a test class");
        }
        return new Ticket(key, known, location, trial, history.number(key, task.id()));
    }

    /** Writes down what is about to run. */
    synchronized void plan() {
        recorder.plan(
                tasks.values().stream()
                        .map(known -> new PlannedTask(
                                known.task().id(),
                                known.digest(),
                                history.count(known.task().id()),
                                known.task().tags()))
                        .toList(),
                OptionalInt.empty());
    }

    /** Writes down a result, in the test that it came of. */
    EpisodeResult ended(String key, EpisodeResult result) {
        EpisodeResult told = history.ran(key) ? result.asRerun() : result;
        recorder.ended(told);
        return told;
    }

    /** Remembers for the gates that a task could not even be read. */
    void refused(Refused refused) {
        int number = history.number(refused.key(), refused.name());
        EpisodeResult unreadable = EpisodeResult.unreadable(refused.name(), number, refused.message());
        history.add(refused.key(), new Ended.Broken(refused.location(), unreadable, Trouble.SETUP));
    }

    /** Ends the execution, and returns the suite values; none where only a part ran. */
    Map<String, String> close() {
        ClassSummary summary = new ClassSummary(className, history.under(owner), history.count(), gates);
        recorder.summarize(summary::markdown);
        recorder.close(history.agentUnder(owner), "junit-jupiter", Test.class);
        return choice.partial().isPresent() ? Map.of() : summary.suite();
    }
}
