package org.asynctool.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.asynctool.testing.TaskScript;
import org.junit.jupiter.api.Test;

class CostFormsTest {

    private static final String TOLD = TraceWriter.text(TaskScript.thinking(1000)
            .subTask("A")
            .trace()
            .prices(3, 0.3, 15)
            .turn(0)
            .usage(1200, 1000, 80)
            .turn(1000)
            .usage(1300, 0, 9)
            .turn(2000)
            .answer("A", "done")
            .end());

    @Test
    void pricesStandInTheHeaderAndUsageInTheTurn() {
        assertThat(TOLD.lines().toList().get(0))
                .contains("\"prices\":{\"currency\":\"USD\",\"input\":3.0,\"cachedInput\":0.3,\"output\":15.0}");
        assertThat(TOLD).contains("""
                        {"at":0,"event":"turn","turn":1,"effect":1000,\
                        "usage":{"input":1200,"cachedInput":1000,"output":80}}
                        """, """
                        {"at":1000,"event":"turn","turn":2,"effect":2000,"usage":{"input":1300,"output":9}}
                        """, """
                        {"at":2000,"event":"turn","turn":3,"effect":3000}
                        """);
    }

    @Test
    void usageThatCannotBeIsAnErrorThatNamesTheLine() {
        String broken = TOLD.replace("\"cachedInput\":1000", "\"cachedInput\":1201");

        assertThatThrownBy(() -> TraceReader.parse("broken", broken))
                .isInstanceOf(InvalidTraceException.class)
                .hasMessageContaining("broken:2")
                .hasMessageContaining("must be from 0 to 1200, but were 1201");
    }

    @Test
    void aPriceThatIsNoNumberIsAnError() {
        assertThatThrownBy(() -> TraceReader.parse("broken", TOLD.replace("\"input\":3.0", "\"input\":\"3\"")))
                .isInstanceOf(InvalidTraceException.class)
                .hasMessageContaining("the price input must be a number, but was \"3\"");
    }
}
