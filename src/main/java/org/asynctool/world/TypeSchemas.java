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

/** Makes a JSON Schema of a Java type. One instance makes one schema. */
final class TypeSchemas {

    static final String SUPPORTED = "String, boolean, int, long, BigInteger, double, float, BigDecimal, enums, records,"
            + " List, Set and arrays of these, Map<String, X> and Optional<X> of these, JsonNode";

    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, Integer.class, long.class, Long.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private final String place;
    private final Deque<Class<?>> open = new ArrayDeque<>();

    /**
     * Makes nothing yet.
     *
     * @param place what the type belongs to, to begin messages with
     */
    TypeSchemas(String place) {
        this.place = place;
    }

    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    ObjectNode schema(Type type) {
        if (type instanceof Class<?> plain) {
            return schema(plain);
        }
        if (type instanceof GenericArrayType array) {
            return array(array.getGenericComponentType());
        }
        return type instanceof ParameterizedType generic ? generic(generic) : unsupported(type);
    }

    /** Adds a member as its annotation describes it. */
    void addProperty(ObjectNode object, String name, Type type, AnnotatedElement annotated) {
        ObjectNode property = schema(isOptional(type) ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
        Optional<ToolParam> param = Optional.ofNullable(annotated.getAnnotation(ToolParam.class));
        param.map(ToolParam::description)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> property.put("description", text));
        Optional<JsonNode> value = new DefaultValue(place, name).of(param, type, property);
        value.ifPresent(json -> property.set("default", json));
        object.withObjectProperty("properties").set(name, property);
        if (value.isEmpty() && !isOptional(type)) {
            object.withArrayProperty("required").add(name);
        }
    }

    static ObjectNode emptyObject() {
        ObjectNode object = ofType("object");
        object.putObject("properties");
        return object.put("additionalProperties", false);
    }

    private ObjectNode schema(Class<?> type) {
        if (type == String.class) {
            return ofType("string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return ofType("boolean");
        }
        if (INTEGERS.contains(type)) {
            return ofType("integer");
        }
        if (NUMBERS.contains(type)) {
            return ofType("number");
        }
        if (type == JsonNode.class) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (type.isArray() && type != byte[].class && type != char[].class) {
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
        if (open.contains(type)) {
            throw new IllegalArgumentException(place + ": record " + type.getName()
                    + " contains itself, which is not supported; take a JsonNode instead");
        }
        open.push(type);
        ObjectNode object = emptyObject();
        for (RecordComponent component : type.getRecordComponents()) {
            addProperty(object, nameOf(component), component.getGenericType(), component);
        }
        open.pop();
        return object;
    }

    private String nameOf(RecordComponent component) {
        ToolParam param = component.getAnnotation(ToolParam.class);
        if (param != null && !param.name().isEmpty()) {
            throw new IllegalArgumentException(place + ": component '" + component.getName() + "' of record "
                    + component.getDeclaringRecord().getName()
                    + " is renamed by @ToolParam; use @JsonProperty, which holds for results too");
        }
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private ObjectNode unsupported(Type type) {
        throw new IllegalArgumentException(
                place + ": type " + type.getTypeName() + " is not supported; supported are " + SUPPORTED);
    }

    private static ObjectNode ofType(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
