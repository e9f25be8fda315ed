package org.asynctool.report;

import org.asynctool.json.StrictObject;
import org.asynctool.metric.Finding;
import tools.jackson.databind.node.ObjectNode;

/** How a finding of diagnosis looks in JSON. */
final class FindingForm {

    private FindingForm() {}

    static void write(Finding<?> finding, ObjectNode json) {
        json.put("kind", StrictObject.word(finding.kind()));
        finding.call().ifPresent(call -> json.put("call", call));
        json.put("at", finding.virtualMillis())
                .put("expected", finding.expected())
                .put("why", finding.why());
    }

    static <K extends Enum<K>> Finding<K> read(StrictObject json, Class<K> kinds) {
        Finding<K> finding = new Finding<>(
                json.constant("kind", kinds),
                json.optionalText("call"),
                json.count("at"),
                json.text("expected"),
                json.text("why"));
        json.end();
        return finding;
    }
}
