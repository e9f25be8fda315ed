package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares calls with those that a row expects. */
final class SingleTurnJudge {

    private static final String UNORDERED = "parallel_function_checker_no_order:";

    private final SingleTurnRow row;

    SingleTurnJudge(SingleTurnRow row) {
        this.row = row;
    }

    BfclCallVerdict judge(List<JudgedCall> calls) {
        return switch (row.kind()) {
            case IRRELEVANCE -> expectCall(calls.isEmpty(), "irrelevance_error:decoder_success");
            case RELEVANCE -> expectCall(!calls.isEmpty(), "relevance_error:decoder_failed");
            case UNORDERED -> unordered(calls);
            case ONE_OF_SEVERAL -> one(calls, "multiple_function_checker:");
            case ONE -> one(calls, "simple_function_checker:");
        };
    }

    private static BfclCallVerdict expectCall(boolean holds, String error) {
        return BfclCallVerdict.of(holds ? Optional.empty() : Optional.of(error));
    }

    private BfclCallVerdict one(List<JudgedCall> calls, String checker) {
        return calls.size() == 1
                ? BfclCallVerdict.of(row.expected().get(0).error(calls.get(0)))
                : BfclCallVerdict.failed(checker + "wrong_count");
    }

    /** Gives each expected call the first fitting one that is left, and never takes one back. */
    private BfclCallVerdict unordered(List<JudgedCall> calls) {
        if (calls.size() != row.expected().size()) {
            return BfclCallVerdict.failed(UNORDERED + "wrong_count");
        }
        List<JudgedCall> left = new ArrayList<>(calls);
        for (AstCallCheck expected : row.expected()) {
            List<String> errors = new ArrayList<>();
            if (!takeFirst(expected, left, errors)) {
                return new BfclCallVerdict(Optional.of(UNORDERED + "cannot_find_match"), errors);
            }
        }
        return BfclCallVerdict.of(Optional.empty());
    }

    private static boolean takeFirst(AstCallCheck expected, List<JudgedCall> left, List<String> errors) {
        for (int i = 0; i < left.size(); i++) {
            Optional<String> error = expected.error(left.get(i));
            if (error.isEmpty()) {
                left.remove(i);
                return true;
            }
            errors.add(error.get());
        }
        return false;
    }
}
