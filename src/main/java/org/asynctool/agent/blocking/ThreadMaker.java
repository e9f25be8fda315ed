package org.asynctool.agent.blocking;

import java.lang.reflect.Method;

/** Makes the threads of an agent, which keep no JVM alive. */
@FunctionalInterface
interface ThreadMaker {

    /** The first JDK whose virtual threads let go of their carrier inside {@code synchronized}. */
    int JDK_WITHOUT_PINNING = 24;

    ThreadMaker PLATFORM = (name, work) -> {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    };

    /** Makes a thread that is not started. */
    Thread make(String name, Runnable work);

    /** Virtual threads, which the compiler of JDK 17 does not know. */
    static ThreadMaker virtual() {
        int jdk = Runtime.version().feature();
        if (jdk < JDK_WITHOUT_PINNING) {
            throw new UnsupportedOperationException("virtual threads need JDK " + JDK_WITHOUT_PINNING
                    + " or later, since 'synchronized' pins them before; this is JDK " + jdk
                    + ". Leave them out for platform threads");
        }
        return (name, work) -> {
            try {
                Class<?> type = Class.forName("java.lang.Thread$Builder");
                Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
                Method named = type.getMethod("name", String.class);
                return (Thread) type.getMethod("unstarted", Runnable.class).invoke(named.invoke(builder, name), work);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("JDK " + jdk + " has virtual threads of another form", e);
            }
        };
    }
}
