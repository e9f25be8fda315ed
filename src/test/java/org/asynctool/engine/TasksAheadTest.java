package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.asynctool.engine.GeneratedFolder.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Turn;
import org.asynctool.dataset.IndexedTask;
import org.asynctool.dataset.TaskIndex;
import org.asynctool.dataset.TaskLocation;
import org.asynctool.environment.Mode;
import org.asynctool.task.InvalidTaskException;
import org.junit.jupiter.api.Test;

/** How many tasks are prepared before their turn, and what that changes: nothing. */
class TasksAheadTest {

    private static final String FOLDER = "target/engine-ahead";
    private static final RunWorlds WORLDS = new RunWorlds();

    /** Plays that were made, ahead of their turn or in it. */
    private final List<String> made = new ArrayList<>();

    @Test
    void nothingIsReadBeforeATaskIsPlayed() {
        List<IndexedTask> tasks = tasks(40, number -> "");

        try (TasksAhead ahead = ahead(tasks)) {
            ahead.play(tasks.get(0));

            assertThat(made).containsExactly("t1");
        }
    }

    @Test
    void soManyTasksAreAheadAndNoMore() {
        List<IndexedTask> tasks = tasks(400, number -> "");

        try (TasksAhead ahead = ahead(tasks)) {
            ahead.prepare(ahead.play(tasks.get(0)));
            assertThat(made).hasSize(1 + TasksAhead.MOST_TASKS);

            ahead.prepare(ahead.play(tasks.get(1)));
            assertThat(made).hasSize(1 + TasksAhead.MOST_TASKS);

            ahead.prepare(ahead.play(tasks.get(TasksAhead.MOST_TASKS / 2)));
            assertThat(made).hasSize(1 + TasksAhead.MOST_TASKS / 2 + TasksAhead.MOST_TASKS);
        }
    }

    @Test
    void eachTaskIsPlayedAndMadeOnce() {
        List<IndexedTask> tasks = tasks(300, number -> "");

        try (TasksAhead ahead = ahead(tasks)) {
            for (IndexedTask task : tasks) {
                TaskPlay play = ahead.play(task);
                ahead.prepare(play);

                assertThat(play.id()).isEqualTo(task.id());
                assertThat(play.play(new ObedientAgent(new ArrayList<>()), 1).succeeded())
                        .isTrue();
                assertThat(play.isPrepared()).isTrue();
            }
        }
        assertThat(made).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void longTasksWaitForTheirTurn() {
        String half = "x".repeat(TasksAhead.MOST_BYTES * 3 / 5);
        List<IndexedTask> tasks = tasks(4, number -> half);

        try (TasksAhead ahead = ahead(tasks)) {
            ahead.prepare(ahead.play(tasks.get(0)));
            assertThat(made).containsExactly("t1", "t2");

            ahead.prepare(ahead.play(tasks.get(1)));
            assertThat(made).containsExactly("t1", "t2", "t3");
        }
    }

    @Test
    void aTaskThatIsLongerThanAllThatMayBeAheadIsPlayedToo() {
        List<IndexedTask> tasks = tasks(3, number -> number == 2 ? "x".repeat(TasksAhead.MOST_BYTES) : "");

        try (TasksAhead ahead = ahead(tasks)) {
            ahead.prepare(ahead.play(tasks.get(0)));
            assertThat(made).containsExactly("t1");

            ahead.prepare(ahead.play(tasks.get(1)));
            assertThat(made).containsExactly("t1", "t2", "t3");
        }
    }

    @Test
    void tasksThatAreLeftOutArePassedOver() {
        List<IndexedTask> tasks = tasks(60, number -> "");

        try (TasksAhead ahead = ahead(tasks)) {
            ahead.prepare(ahead.play(tasks.get(0)));

            assertThat(ahead.play(tasks.get(5)).id()).isEqualTo("t6");
            TaskPlay later = ahead.play(tasks.get(50));
            ahead.prepare(later);

            assertThat(later.id()).isEqualTo("t51");
            assertThat(made).endsWith("t51", "t52", "t53", "t54", "t55", "t56", "t57", "t58", "t59", "t60");
        }
    }

    @Test
    void inAnotherOrderEachTaskIsPreparedInItsTurn() {
        List<IndexedTask> tasks = tasks(5, number -> "");

        try (TasksAhead ahead = ahead(tasks)) {
            ahead.prepare(ahead.play(tasks.get(2)));
            TaskPlay earlier = ahead.play(tasks.get(0));
            ahead.prepare(earlier);

            assertThat(earlier.id()).isEqualTo("t1");
            assertThat(earlier.isPrepared()).isTrue();
        }
    }

    @Test
    void whatIsWrongWithATaskIsToldWheneverItIsPlayed() {
        List<IndexedTask> tasks = tasks(2, number -> "");
        TaskPlay play = new TaskPlay(broken(), Mode.CONCURRENT, WORLDS);

        try (TasksAhead ahead = ahead(tasks)) {
            ahead.prepare(play);

            for (int trial = 1; trial <= 2; trial++) {
                int number = trial;
                assertThatThrownBy(() -> play.play(new ObedientAgent(new ArrayList<>()), number))
                        .isInstanceOf(InvalidTaskException.class)
                        .hasMessageContaining("there is no world 'nowhere'");
            }
        }
    }

    @Test
    void anInterruptNeitherEndsTheWaitForATaskNorIsItLost() {
        TaskPlay play = new TaskPlay(tasks(1, number -> "").get(0), Mode.CONCURRENT, WORLDS);
        play.prepare();
        Thread.currentThread().interrupt();

        // One that ended at once would be there before anybody had to wait for it.
        assertThatThrownBy(() -> play.play(briefing -> TasksAheadTest::waitUntilGivenUp, 1))
                .hasMessageContaining("the episode was interrupted");

        assertThat(Thread.interrupted()).isTrue();
    }

    private static Turn waitUntilGivenUp(Observation observation) throws InterruptedException {
        new CountDownLatch(1).await();
        throw new AssertionError("nobody counts down");
    }

    private TasksAhead ahead(List<IndexedTask> tasks) {
        return new TasksAhead(tasks, task -> {
            made.add(task.id());
            return new TaskPlay(task, Mode.CONCURRENT, WORLDS);
        });
    }

    private static IndexedTask broken() {
        return indexed(List.of(task("lost", "succeed").replace("\"plan\":", "\"nowhere\":")))
                .get(0);
    }

    /** Tasks t1, t2, and so on, each with a description. */
    private static List<IndexedTask> tasks(int number, IntFunction<String> description) {
        return indexed(IntStream.rangeClosed(1, number)
                .mapToObj(i -> task("t" + i, "succeed", ", \"description\": \"" + description.apply(i) + "\""))
                .toList());
    }

    private static List<IndexedTask> indexed(List<String> lines) {
        GeneratedFolder.at(FOLDER).file("tasks.jsonl", lines);
        return TaskLocation.resolve(FOLDER, TasksAheadTest.class.getClassLoader()).stream()
                .flatMap(source -> TaskIndex.of(source).stream())
                .map(IndexedTask.class::cast)
                .toList();
    }
}
