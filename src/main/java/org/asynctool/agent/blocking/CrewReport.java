package org.asynctool.agent.blocking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what threads do and where: one line each, and the stack below it. */
final class CrewReport {

    private static final int MAX_FRAMES = 12;
    private static final int MAX_THREADS = 30;
    private static final Set<String> PLUMBING = Stream.of(
                    AgentExecutor.class, Baton.class, BlockingSession.class, Crew.class, Desk.class, Member.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private CrewReport() {}

    static String of(List<Member> members) {
        StringBuilder text = new StringBuilder();
        members.stream().limit(MAX_THREADS).forEach(member -> append(member, text));
        if (members.size() > MAX_THREADS) {
            text.append("\n  and ").append(members.size() - MAX_THREADS).append(" more threads");
        }
        return text.toString();
    }

    private static void append(Member member, StringBuilder text) {
        text.append("\n  thread '").append(member.name()).append("' ").append(doing(member));
        text.append(stack(member.thread()));
    }

    /** The upper part of a thread's stack, each frame on a line. */
    static String stack(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .filter(frame -> !isPlumbing(frame))
                .limit(MAX_FRAMES)
                .map(frame -> "\n    at " + place(frame))
                .collect(Collectors.joining());
    }

    private static String doing(Member member) {
        Wait wait = member.waiting();
        return switch (member.state()) {
            case RUNNING -> "runs";
            case READY, RELEASED -> "could run, but it is not its turn";
            case WAITING -> "waits for " + wait;
            case PARKED -> "is " + state(member.thread()) + parkedOn(LockSupport.getBlocker(member.thread()));
        };
    }

    private static String state(Thread thread) {
        return thread.getState().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String parkedOn(@Nullable Object blocker) {
        return blocker == null ? "" : " for a " + blocker.getClass().getName();
    }

    /** Without module and class loader, which are other ones in every build tool. */
    private static String place(StackTraceElement frame) {
        String line = frame.getFileName() == null
                ? "Unknown Source"
                : frame.getFileName() + (frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber());
        return frame.getClassName() + "." + frame.getMethodName() + "(" + line + ")";
    }

    /** What is on every stack tells nothing; the code of tests may live in this package too. */
    private static boolean isPlumbing(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("jdk.internal.misc.")
                || name.startsWith("java.util.concurrent.locks.LockSupport")
                || name.contains("$$Lambda")
                || PLUMBING.contains(name);
    }
}
