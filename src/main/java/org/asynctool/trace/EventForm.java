package org.asynctool.trace;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one kind of event looks in JSON: one line with its time, its name and members of its own.
 *
 * @param name the value of {@code event}
 * @param type the kind of event
 * @param write puts in the members behind {@code at} and {@code event}
 * @param read builds the event from its time and these members
 */
record EventForm<E extends TraceEvent>(String name, Class<E> type, BiConsumer<E, ObjectNode> write, Reader<E> read) {

    interface Reader<E> {
        E read(long at, StrictObject members);
    }

    private static final List<EventForm<?>> ALL =
            Stream.of(CallForms.ALL, TurnForms.ALL).flatMap(List::stream).toList();

    static ObjectNode toJson(TraceEvent event) {
        return find(form -> form.type.isInstance(event), event.getClass().getSimpleName())
                .json(event);
    }

    static TraceEvent fromJson(StrictObject members) {
        long at = members.count("at");
        String name = members.text("event");
        TraceEvent event = find(form -> form.name.equals(name), name).read.read(at, members);
        members.end();
        return event;
    }

    private static EventForm<?> find(Function<EventForm<?>, Boolean> test, String name) {
        return ALL.stream().filter(test::apply).findFirst().orElseThrow(() -> {
            List<String> names = ALL.stream().map(EventForm::name).toList();
            return new IllegalArgumentException("event '" + name + "' is unknown; the events are " + names);
        });
    }

    private ObjectNode json(TraceEvent event) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("at", event.virtualMillis()).put("event", name);
        write.accept(type.cast(event), json);
        return json;
    }
}
