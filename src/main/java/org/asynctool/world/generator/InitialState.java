package org.asynctool.world.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.asynctool.json.StrictObject;
import org.asynctool.world.ToolException;
import tools.jackson.databind.JsonNode;

/** Reads the state that a task gives. */
final class InitialState {

    private static final Pattern NAME = Pattern.compile(Datasets.NAME_FORM);

    private InitialState() {}

    /**
     * Makes a generator.
     *
     * @throws IllegalArgumentException if there is none with such a state; the message names the place
     */
    static Generator read(JsonNode given) {
        StrictObject state = StrictObject.of(given);
        long seed = state.has("seed") ? state.number("seed") : 0;
        Datasets datasets = new Datasets();
        if (state.has("datasets")) {
            StrictObject all = state.child("datasets");
            state.members("datasets").keySet().forEach(name -> add(datasets, name, all.child(name)));
        }
        Map<String, Long> streams = new LinkedHashMap<>();
        if (state.has("streams")) {
            StrictObject all = state.child("streams");
            state.members("streams").keySet().forEach(name -> streams.put(required(name), all.count(name)));
        }
        state.end();
        return new Generator(seed, datasets, streams);
    }

    private static void add(Datasets datasets, String name, StrictObject given) {
        Map<String, FieldKind> fields = new LinkedHashMap<>();
        StrictObject kinds = given.child("fields");
        given.members("fields")
                .keySet()
                .forEach(field -> fields.put(required(field), kinds.constant(field, FieldKind.class)));
        Dataset dataset = new Dataset(fields);
        JsonNode records = given.value("records");
        given.end();
        try {
            if (!records.isArray()) {
                throw new ToolException("/records must be a list");
            }
            datasets.requireRoom(records.size());
            dataset.append(records);
            datasets.add(required(name), dataset);
        } catch (ToolException e) {
            throw new IllegalArgumentException("initial state: data set '" + name + "': " + e.getMessage(), e);
        }
    }

    private static String required(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("initial state: name '" + name
                    + "' must be letters, digits, - and _, at most 40, and begin with a letter");
        }
        return name;
    }
}
