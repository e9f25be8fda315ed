package org.asynctool.engine;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asynctool.Missed;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;

/** Finds what is wrong with a benchmark, before its files are looked at. */
final class SetupProblems {

    private final Benchmark benchmark;
    private final List<String> found = new ArrayList<>();

    private SetupProblems(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    /** What is wrong, each in a sentence that says what to do; empty if nothing is. */
    static List<String> of(Benchmark benchmark) {
        SetupProblems problems = new SetupProblems(benchmark);
        problems.checkOwner();
        problems.checkBenchmark();
        problems.found.addAll(benchmark.gates().problems());
        return List.copyOf(problems.found);
    }

    private void checkOwner() {
        if (benchmark.owner() instanceof OwningClass owner) {
            checkBenchmarkClass(owner.type());
        } else if (benchmark.owner() instanceof OwningFile owner) {
            checkFile(owner);
        }
    }

    private void checkBenchmarkClass(Class<?> type) {
        if (!AgentProvider.class.isAssignableFrom(type)) {
            found.add(type.getName() + " does not implement " + AgentProvider.class.getName()
                    + ": implement it and return the agent to test from agent()");
        }
        checkCreatable(type, type.getName());
    }

    private void checkFile(OwningFile file) {
        if (file.agent().isEmpty()) {
            found.add("the task file '" + file.location() + "' was selected without a class, so nobody says which agent"
                    + " runs it: set " + Constants.AGENT + " to the name of a class that implements "
                    + AgentProvider.class.getName() + " or " + Agent.class.getName()
                    + ", or select the class annotated with @AgentBenchmark");
            return;
        }
        String setting = Constants.AGENT + "=" + file.agent().get();
        file.agentClass()
                .ifPresentOrElse(
                        type -> checkAgentClass(type, setting),
                        () -> found.add(setting + ": there is no such class on the class path; expected a name such as"
                                + " com.example.TravelAgent, for a nested class com.example.Agents$Travel"));
    }

    private void checkAgentClass(Class<?> type, String setting) {
        if (Stream.of(AgentProvider.class, Agent.class).noneMatch(role -> role.isAssignableFrom(type))) {
            found.add(setting + ": the class implements neither " + AgentProvider.class.getName() + " nor "
                    + Agent.class.getName() + ": implement one of them");
        }
        checkCreatable(type, setting);
    }

    private void checkCreatable(Class<?> type, String named) {
        if (Modifier.isAbstract(type.getModifiers())) {
            found.add(named + " is abstract: name a class that can be created");
        } else if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            found.add(named + " is an inner class: make it static, so that it can be created");
        } else if (!hasConstructor(type)) {
            found.add(named + " has no constructor without parameters: add one, since the engine creates the class");
        }
    }

    private void checkBenchmark() {
        if (benchmark.locations().isEmpty()) {
            found.add("@AgentBenchmark of " + benchmark.name()
                    + " names no task file: set tasks, as in tasks = \"classpath:/tasks/travel.jsonl\"");
        }
        if (benchmark.trials() < 1) {
            found.add("trials of " + benchmark.name() + " must be 1 or more, but is " + benchmark.trials());
        }
        if (benchmark.missed() == Missed.COUNT && !benchmark.gatesCountMisses()) {
            found.add("missed = COUNT of " + benchmark.name() + " leaves missed tasks to a gate, but no @Gate"
                    + " bounds task.success, subtask.success, trials.* or failure.*: add one, or use missed = FAIL");
        }
    }

    private static boolean hasConstructor(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }
}
