package org.asynctool.dataset.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.task.Task;

/** Says requests in other words; values in them stay as they are. */
final class Rewording implements Change {

    private static final List<String> BEFORE = List.of(
            "Hi! ",
            "Good morning. ",
            "Could you do something for me? ",
            "I could use a hand here. ",
            "When you have a moment: ",
            "Quick one. ",
            "Here is what I need. ");
    private static final List<String> BEHIND =
            List.of("", " Thanks!", " Thank you very much.", " That would help a lot.", " Much appreciated.");

    private final Rewriter rewriter;

    Rewording(Rewriter rewriter) {
        this.rewriter = rewriter;
    }

    @Override
    public List<Task> candidates(Task task, UniformRandomProvider random) {
        List<Task> candidates = new ArrayList<>();
        List<Optional<String>> reworded = new ArrayList<>();
        Task hooked = TaskForm.of(task).eachRequest(request -> {
            Optional<String> text = Optional.of(rewriter.reword(request)).filter(answer -> !answer.isBlank());
            reworded.add(text.filter(answer -> !answer.equals(request)));
            return text.orElse(request);
        });
        if (reworded.stream().anyMatch(Optional::isPresent)) {
            candidates.add(hooked);
        }
        candidates.add(TaskForm.of(task).eachRequest(framed(random)));
        return candidates;
    }

    private static UnaryOperator<String> framed(UniformRandomProvider random) {
        return request ->
                BEFORE.get(random.nextInt(BEFORE.size())) + request + BEHIND.get(random.nextInt(BEHIND.size()));
    }
}
