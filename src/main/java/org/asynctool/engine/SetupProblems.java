package org.asynctool.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.asynctool.Gate;
import org.asynctool.Missed;
import org.asynctool.agent.AgentProvider;
import org.asynctool.gate.GateSpec;

/** Finds what is wrong with a benchmark class, before its files are looked at. */
final class SetupProblems {

    private final Benchmark benchmark;
    private final List<String> found = new ArrayList<>();

    private SetupProblems(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    /** What is wrong, each in a sentence that says what to do; empty if nothing is. */
    static List<String> of(Benchmark benchmark) {
        SetupProblems problems = new SetupProblems(benchmark);
        problems.checkClass();
        problems.checkBenchmark();
        benchmark.gates().forEach(problems::checkGate);
        return List.copyOf(problems.found);
    }

    private void checkClass() {
        Class<?> type = benchmark.type();
        if (!AgentProvider.class.isAssignableFrom(type)) {
            found.add(type.getName() + " does not implement " + AgentProvider.class.getName()
                    + ": implement it and return the agent to test from agent()");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            found.add(type.getName() + " is an inner class: make it static, so that it can be created");
        } else if (!hasConstructor(type)) {
            found.add(type.getName()
                    + " has no constructor without parameters: add one, since the engine creates the class");
        }
    }

    private void checkBenchmark() {
        if (benchmark.locations().isEmpty()) {
            found.add("@AgentBenchmark of " + benchmark.className()
                    + " names no task file: set tasks, as in tasks = \"classpath:/tasks/travel.jsonl\"");
        }
        if (benchmark.trials() < 1) {
            found.add("trials of " + benchmark.className() + " must be 1 or more, but is " + benchmark.trials());
        }
        if (benchmark.missed() == Missed.COUNT && !benchmark.gatesCountMisses()) {
            found.add("missed = COUNT of " + benchmark.className() + " leaves missed tasks to a gate, but no @Gate"
                    + " bounds task.success, subtask.success, trials.* or failure.*: add one, or use missed = FAIL");
        }
    }

    private void checkGate(Gate gate) {
        try {
            GateSpec.of(gate);
        } catch (IllegalArgumentException e) {
            found.add("@Gate of " + benchmark.className() + ": " + e.getMessage());
        }
    }

    private static boolean hasConstructor(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }
}
