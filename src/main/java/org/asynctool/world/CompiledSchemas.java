package org.asynctool.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asynctool.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas used last. Compiling one takes longer than an episode, and the tasks of a file mostly have the
 * same tools. Bounded in number and size, since schemas also come from data.
 */
final class CompiledSchemas {

    private static final int MOST = 500;
    private static final int LONGEST = 20_000;

    private static final Map<String, ToolSchema> LAST_USED = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ToolSchema> eldest) {
            return size() > MOST;
        }
    };

    private CompiledSchemas() {}

    /**
     * Finds or compiles a schema.
     *
     * @throws IllegalArgumentException if it is not a schema; the message begins with the subject
     */
    static ToolSchema get(String subject, ObjectNode schema) {
        // As written and not canonical: messages quote the schema.
        String text = Json.write(schema);
        Optional<ToolSchema> known = find(text);
        if (known.isPresent()) {
            return known.get();
        }
        ObjectNode own = schema.deepCopy();
        ToolSchema compiled = new ToolSchema(SchemaCompiler.compile(subject, own), SchemaDefaults.of(own));
        if (text.length() <= LONGEST) {
            keep(text, compiled);
        }
        return compiled;
    }

    private static Optional<ToolSchema> find(String text) {
        synchronized (LAST_USED) {
            return Optional.ofNullable(LAST_USED.get(text));
        }
    }

    private static void keep(String text, ToolSchema schema) {
        synchronized (LAST_USED) {
            LAST_USED.put(text, schema);
        }
    }
}
