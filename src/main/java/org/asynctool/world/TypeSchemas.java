package org.asynctool.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON Schemas of Java types. Knows where it is, for its messages, so it serves one thread. */
final class TypeSchemas {

    private static final String SUPPORTED = "String, boolean, int, long, BigInteger, double, float, BigDecimal, enums,"
            + " records, JsonNode, List, Set, arrays and Map<String, X> of these, and Optional<X> as the whole type of"
            + " a parameter or record component";

    private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(BigInteger.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(float.class, "number"),
            Map.entry(Float.class, "number"),
            Map.entry(BigDecimal.class, "number"));

    private final Deque<String> places = new ArrayDeque<>();
    private final Deque<Class<?>> openRecords = new ArrayDeque<>();

    /** Takes what the types belong to, such as class and method, to begin messages with. */
    TypeSchemas(String place) {
        places.add(place);
    }

    static ObjectNode emptyObject() {
        ObjectNode object = ofType("object");
        object.putObject("properties");
        return object.put("additionalProperties", false);
    }

    ObjectNode schema(Type type) {
        if (type instanceof Class<?> plain) {
            return plain(plain);
        }
        if (type instanceof GenericArrayType array) {
            return array(array.getGenericComponentType());
        }
        return type instanceof ParameterizedType generic ? generic(generic) : unsupported(type);
    }

    /** Adds a member to an object, as its annotation describes it. */
    void addProperty(ObjectNode object, String kind, String name, Type type, AnnotatedElement annotated) {
        places.addLast(kind);
        boolean optional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        ObjectNode property = schema(optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
        Optional<ToolParam> param = Optional.ofNullable(annotated.getAnnotation(ToolParam.class));
        param.map(ToolParam::description)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> property.put("description", text));
        Optional<JsonNode> value = param.flatMap(given -> DefaultValue.of(given, property, place()));
        if (optional && value.isPresent()) {
            throw new IllegalArgumentException(place() + " has a default and is Optional; leave one of them away");
        }
        value.ifPresent(json -> property.set("default", json));
        object.withObjectProperty("properties").set(name, property);
        if (value.isEmpty() && !optional) {
            object.withArrayProperty("required").add(name);
        }
        places.removeLast();
    }

    private ObjectNode plain(Class<?> type) {
        if (SIMPLE.containsKey(type)) {
            return ofType(SIMPLE.get(type));
        }
        if (type == JsonNode.class) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (type.isArray()) {
            return array(type.getComponentType());
        }
        return type.isRecord() ? record(type) : unsupported(type);
    }

    private ObjectNode generic(ParameterizedType type) {
        Type raw = type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == List.class) {
            return array(of[0]);
        }
        if (raw == Set.class) {
            return array(of[0]).put("uniqueItems", true);
        }
        if (raw == Map.class && of[0] == String.class) {
            ObjectNode map = ofType("object");
            map.set("additionalProperties", schema(of[1]));
            return map;
        }
        return unsupported(type);
    }

    private ObjectNode array(Type items) {
        ObjectNode array = ofType("array");
        array.set("items", schema(items));
        return array;
    }

    /** The texts are what Jackson writes and reads, so that a result can be an argument. */
    private static ObjectNode enumeration(Class<?> type) {
        ObjectNode schema = ofType("string");
        for (Object constant : type.getEnumConstants()) {
            schema.withArrayProperty("enum").add(Json.of(constant));
        }
        return schema;
    }

    private ObjectNode record(Class<?> type) {
        if (openRecords.contains(type)) {
            throw new IllegalArgumentException(place() + ": record " + type.getName()
                    + " contains itself, which is not supported; take a JsonNode instead");
        }
        openRecords.push(type);
        ObjectNode object = emptyObject();
        for (RecordComponent component : type.getRecordComponents()) {
            String kind = "component '" + component.getName() + "' of record " + type.getName();
            addProperty(object, kind, nameOf(component, kind), component.getGenericType(), component);
        }
        openRecords.pop();
        return object;
    }

    private String nameOf(RecordComponent component, String kind) {
        ToolParam param = component.getAnnotation(ToolParam.class);
        if (param != null && !param.name().isEmpty()) {
            throw new IllegalArgumentException(place() + ": " + kind
                    + " is renamed by @ToolParam; use @JsonProperty, which holds for results too");
        }
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private ObjectNode unsupported(Type type) {
        throw new IllegalArgumentException(
                place() + ": type " + type.getTypeName() + " is not supported; supported are " + SUPPORTED);
    }

    private String place() {
        return String.join(": ", places);
    }

    private static ObjectNode ofType(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
