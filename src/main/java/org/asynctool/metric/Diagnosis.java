package org.asynctool.metric;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.asynctool.metric.Scorecard.Reason;

/** Finds the cause of a sub-task's failure: the first that applies. */
final class Diagnosis {

    private final CallCauses calls;
    private final EndCauses end;

    Diagnosis(Analysis analysis, SubTaskLog subTask) {
        OpenSteps open = new OpenSteps(subTask);
        calls = new CallCauses(analysis, subTask, open);
        end = new EndCauses(analysis, subTask, open);
    }

    Finding<Cause> cause(List<Reason> reasons) {
        return Stream.<Supplier<Optional<Finding<Cause>>>>of(
                        calls::unknownTool,
                        calls::malformedCall,
                        calls::toolConfusion,
                        calls::dependencyViolation,
                        calls::hallucinatedArgument,
                        end::stalled,
                        end::neglect,
                        end::limit,
                        end::prematureFinish)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> wrongResult(reasons.get(0)));
    }

    private static Finding<Cause> wrongResult(Reason reason) {
        return new Finding<>(
                Cause.WRONG_RESULT, Optional.empty(), reason.virtualMillis(), reason.expected(), reason.actual());
    }
}
