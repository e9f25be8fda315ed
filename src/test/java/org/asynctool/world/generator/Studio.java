package org.asynctool.world.generator;

import java.util.List;
import org.asynctool.json.Json;
import org.asynctool.testing.WorldDesk;
import tools.jackson.databind.JsonNode;

/** A generator with a data set and a stream. */
final class Studio {

    static final String STATE = """
            {'seed': 7,
             'datasets': {'people': {'fields': {'nr': 'number', 'name': 'name'},
                 'records': [{'nr': 1, 'name': 'Ada Groen'}, {'name': 'Sven Novak', 'nr': 2}]}},
             'streams': {'dice': 3}}
            """;

    private Studio() {}

    static WorldDesk open() {
        return WorldDesk.of(new GeneratorWorldFactory(), STATE);
    }

    /** Returns the elements of a list in a result. */
    static List<JsonNode> list(WorldDesk desk, String member, String tool, String arguments) {
        return List.copyOf(Json.read(desk.run(tool, arguments).replace('\'', '"'))
                .required(member)
                .values());
    }

    /** Returns the texts of a list in a result. */
    static List<String> texts(WorldDesk desk, String member, String tool, String arguments) {
        return list(desk, member, tool, arguments).stream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
