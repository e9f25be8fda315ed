package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * What the public checker of BFCL's single-turn categories says about the calls of one answer, which it compares with
 * the expected ones without executing anything.
 *
 * @param errorType the failure; empty if the calls are valid
 * @param subErrorTypes where no call matches an expected one: why each call that was left was refused, in order
 */
@API(status = API.Status.EXPERIMENTAL)
public record BfclCallVerdict(Optional<String> errorType, List<String> subErrorTypes) {

    private static final BfclCallVerdict VALID = new BfclCallVerdict(Optional.empty(), List.of());

    /**
     * Copies the list.
     *
     * @param errorType the failure
     * @param subErrorTypes why each call that was left was refused
     */
    public BfclCallVerdict {
        subErrorTypes = List.copyOf(subErrorTypes);
    }

    /**
     * Judges calls.
     *
     * @param row a row of a single-turn category; where the category has answers, with its answer as {@code
     *     ground_truth}, as {@link BfclImporter#read(String)} gives it as source
     * @param calls the calls, {@code [{"box.open": {"lid": 3}}]}; any other form is an error of the answer
     * @return the verdict
     * @throws IllegalArgumentException if the row is broken; the message says how
     */
    public static BfclCallVerdict of(JsonNode row, JsonNode calls) {
        return JudgedCall.readAll(calls)
                .map(read -> new SingleTurnJudge(SingleTurnRow.read(row)).judge(read))
                .orElseGet(() -> failed("ast_decoder:decoder_wrong_output_format"));
    }

    /**
     * Judges call texts. Values without a name are left out, as in the original.
     *
     * @param row a row of a single-turn category, as for {@link #of(JsonNode, JsonNode)}
     * @param calls the texts, such as {@code box.open(lid=3)}; one that is no call makes the whole answer none
     * @return the verdict
     * @throws IllegalArgumentException if the row is broken; the message says how
     */
    public static BfclCallVerdict ofTexts(JsonNode row, List<String> calls) {
        List<JudgedCall> read = new ArrayList<>();
        for (String text : calls) {
            if (!(PythonCall.recorded(text) instanceof PythonCall call)) {
                return failed("ast_decoder:decoder_failed");
            }
            read.add(JudgedCall.of(call));
        }
        return new SingleTurnJudge(SingleTurnRow.read(row)).judge(read);
    }

    /**
     * Returns whether the calls are valid.
     *
     * @return whether there is no error
     */
    public boolean valid() {
        return errorType.isEmpty();
    }

    static BfclCallVerdict of(Optional<String> errorType) {
        return errorType.map(BfclCallVerdict::failed).orElse(VALID);
    }

    static BfclCallVerdict failed(String errorType) {
        return new BfclCallVerdict(Optional.of(errorType), List.of());
    }
}
