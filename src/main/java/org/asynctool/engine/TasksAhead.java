package org.asynctool.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.asynctool.dataset.IndexedTask;

/**
 * Reads and audits the tasks that come next on a thread of its own, while an episode is played. Each is prepared once,
 * wherever that happens, and what is wrong with it is told when its turn comes; so nobody can tell the difference but
 * by the clock. Used by the one thread that runs the tests; does nothing where several run them.
 *
 * <p>Begins with the first task that is played, so that a run which plays none executes nothing.
 */
final class TasksAhead implements AutoCloseable {

    /**
     * So many tasks are prepared before their turn at most: enough to go on with while the other thread, at the one
     * that is needed, waits for a processor.
     */
    static final int MOST_TASKS = 128;

    /** When so few are left, more are handed over. */
    private static final int FEW_TASKS = MOST_TASKS / 2;

    /** So much text these have together at most, in bytes; a longer task is prepared when its turn comes. */
    static final int MOST_BYTES = 1 << 20;

    private final List<IndexedTask> order;
    private final Function<IndexedTask, TaskPlay> plays;
    private final Deque<TaskPlay> ahead = new ArrayDeque<>();
    private Optional<ExecutorService> helper = Optional.empty();
    private int next;
    private int bytes;

    /** With the tasks in the order in which they will run; none to look at none before its turn. */
    TasksAhead(List<IndexedTask> order, Function<IndexedTask, TaskPlay> plays) {
        this.order = order;
        this.plays = plays;
    }

    /** Returns what plays a task whose turn has come. Tasks that stand before it were left out. */
    TaskPlay play(IndexedTask task) {
        while (!ahead.isEmpty()) {
            TaskPlay first = ahead.remove();
            bytes -= first.task().length();
            if (first.task() == task) {
                return first;
            }
        }
        next = behind(task);
        return plays.apply(task);
    }

    /** Where the next task stands. If the order is another one than we were told, none is prepared ahead any more. */
    private int behind(IndexedTask task) {
        int place = order.subList(next, order.size()).indexOf(task);
        return place < 0 ? order.size() : next + place + 1;
    }

    /** Prepares a task, and helps with the next ones as long as the other thread is at it. */
    void prepare(TaskPlay play) {
        lookAhead();
        play.prepare();
        Iterator<TaskPlay> others = ahead.iterator();
        while (!play.isPrepared() && others.hasNext()) {
            others.next().prepare();
        }
    }

    /** Hands tasks over in batches, so that the other thread is not woken for each. */
    private void lookAhead() {
        if (ahead.size() > FEW_TASKS) {
            return;
        }
        List<TaskPlay> batch = new ArrayList<>();
        while (next < order.size()
                && ahead.size() < MOST_TASKS
                && bytes + order.get(next).length() <= MOST_BYTES) {
            TaskPlay play = plays.apply(order.get(next++));
            batch.add(play);
            ahead.add(play);
            bytes += play.task().length();
        }
        if (!batch.isEmpty()) {
            helper().execute(() -> batch.forEach(TaskPlay::prepare));
        }
    }

    private ExecutorService helper() {
        if (helper.isEmpty()) {
            helper = Optional.of(start(Thread.currentThread().getContextClassLoader()));
        }
        return helper.get();
    }

    private static ExecutorService start(ClassLoader loader) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "asynctool-tasks-ahead");
            thread.setContextClassLoader(loader);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Ends the thread; what it is at, if the run was cut short, is wanted by nobody any more. */
    @Override
    public void close() {
        helper.ifPresent(ExecutorService::shutdownNow);
    }
}
