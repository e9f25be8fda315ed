package org.asynctool.dataset.bfcl;

import org.asynctool.json.PythonText;
import tools.jackson.databind.JsonNode;

/** The text that an agent of the benchmark sees of a result. */
final class ResultText {

    private ResultText() {}

    /** A text as it is, objects as JSON, nothing as {@code None}, everything else as Python's text. */
    static String of(JsonNode value) {
        return value.isObject() ? PythonText.json(value) : PythonText.str(value);
    }

    static String failed(String message) {
        return "Error during execution: " + message;
    }
}
