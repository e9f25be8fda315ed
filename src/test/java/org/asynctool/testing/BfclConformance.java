package org.asynctool.testing;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of a world that behaves as a class of the public data does: same results, same states. */
public interface BfclConformance {

    /** Returns the runs of the original class and the world to compare with it. */
    BfclOracle oracle();

    /** Without the padding of long context; the same where that is none of results. */
    default BfclOracle unpadded() {
        return oracle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "miss_func", "miss_param"})
    default void reproducesTheTruthsOfTasks(String category) throws IOException {
        oracle().verifyTruths(category);
    }

    @Test
    default void reproducesTheTruthsOfTasksWithLongContext() throws IOException {
        unpadded().verifyLongContext();
    }

    @Test
    default void reproducesRandomCallsOfWhichManyFail() throws IOException {
        oracle().verifyRandomCalls();
    }
}
