package org.asynctool.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.asynctool.text.Excerpt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of a JSON object that this project wrote itself: each has to be there with the
 * right type, and none may be left over.
 *
 * <p>Every method throws an {@link IllegalArgumentException} that names the member, what was expected
 * and what was there. Methods that begin with {@code optional} take a missing member as empty.
 */
@API(status = API.Status.INTERNAL)
public final class StrictObject {

    private static final int SHOWN_LENGTH = 60;

    private final String path;
    private final ObjectNode object;
    private final Set<String> read = new HashSet<>();

    private StrictObject(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    /**
     * Begins to read an object.
     *
     * @param value a value that has to be an object
     * @return its members
     */
    public static StrictObject of(JsonNode value) {
        return of("", value);
    }

    /**
     * Returns how a constant is written in JSON.
     *
     * @param constant for example {@code COULD_NOT_RUN}
     * @return for example {@code could-not-run}
     */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns a member of any type, JSON null included.
     *
     * @param name name of the member
     * @return its value
     */
    public JsonNode value(String name) {
        JsonNode value = object.get(name);
        read.add(name);
        if (value == null) {
            throw new IllegalArgumentException("member '" + path + name + "' is missing");
        }
        return value;
    }

    /**
     * Returns whether a member is there.
     *
     * @param name name of the member
     * @return whether it is there
     */
    public boolean has(String name) {
        return object.has(name);
    }

    /**
     * Returns a text.
     *
     * @param name name of the member
     * @return its value
     */
    public String text(String name) {
        return require(name, value(name).isString(), "a text").stringValue();
    }

    /**
     * Returns a text that may be missing.
     *
     * @param name name of the member
     * @return its value
     */
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /**
     * Returns a whole number from 0 to {@link Long#MAX_VALUE}.
     *
     * @param name name of the member
     * @return its value
     */
    public long count(String name) {
        long count = number(name);
        require(name, count >= 0, "a whole number, 0 or more");
        return count;
    }

    /**
     * Returns a whole number from 0 that may be missing.
     *
     * @param name name of the member
     * @return its value
     */
    public OptionalLong optionalCount(String name) {
        return has(name) ? OptionalLong.of(count(name)) : OptionalLong.empty();
    }

    /**
     * Returns a whole number from 0 to {@link Integer#MAX_VALUE}.
     *
     * @param name name of the member
     * @return its value
     */
    public int smallCount(String name) {
        long count = count(name);
        require(name, count <= Integer.MAX_VALUE, "a whole number up to " + Integer.MAX_VALUE);
        return (int) count;
    }

    /**
     * Returns a whole number from 0 to {@link Integer#MAX_VALUE} that may be missing.
     *
     * @param name name of the member
     * @return its value
     */
    public OptionalInt optionalSmallCount(String name) {
        return has(name) ? OptionalInt.of(smallCount(name)) : OptionalInt.empty();
    }

    /**
     * Returns any whole number that fits a {@code long}.
     *
     * @param name name of the member
     * @return its value
     */
    public long number(String name) {
        JsonNode value = value(name);
        return require(name, value.isIntegralNumber() && value.canConvertToLong(), "a whole number")
                .longValue();
    }

    /**
     * Returns {@code true}, or {@code false} where the member is missing.
     *
     * @param name name of the member
     * @return its value
     */
    public boolean flag(String name) {
        return has(name)
                && require(name, value(name).isBoolean(), "true or false").booleanValue();
    }

    /**
     * Returns a constant by its {@link #word(Enum)}.
     *
     * @param name name of the member
     * @param type the constants
     * @param <E> the type of the constants
     * @return its value
     */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String word = text(name);
        List<String> words =
                Stream.of(type.getEnumConstants()).map(StrictObject::word).toList();
        require(name, words.contains(word), "one of " + words);
        return type.getEnumConstants()[words.indexOf(word)];
    }

    /**
     * Returns a constant that may be missing.
     *
     * @param name name of the member
     * @param type the constants
     * @param <E> the type of the constants
     * @return its value
     */
    public <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) {
        return has(name) ? Optional.of(constant(name, type)) : Optional.empty();
    }

    /**
     * Returns an object as it is.
     *
     * @param name name of the member
     * @return its value
     */
    public ObjectNode object(String name) {
        return (ObjectNode) require(name, value(name).isObject(), "an object");
    }

    /**
     * Returns an object to be read strictly as well.
     *
     * @param name name of the member
     * @return its value
     */
    public StrictObject child(String name) {
        return of(path + name + "/", object(name));
    }

    /**
     * Returns an object to be read strictly as well, empty where the member is missing.
     *
     * @param name name of the member
     * @return its value
     */
    public Optional<StrictObject> optionalChild(String name) {
        return has(name) ? Optional.of(child(name)) : Optional.empty();
    }

    /**
     * Returns the members of an object in the order written.
     *
     * @param name name of the member
     * @return its value
     */
    public Map<String, JsonNode> members(String name) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object(name).properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return Collections.unmodifiableMap(members);
    }

    /**
     * Returns a list of objects to be read strictly as well.
     *
     * @param name name of the member
     * @return its value
     */
    public List<StrictObject> children(String name) {
        List<StrictObject> children = new ArrayList<>();
        for (JsonNode element : require(name, value(name).isArray(), "a list")) {
            children.add(of(path + name + "/" + children.size() + "/", element));
        }
        return List.copyOf(children);
    }

    /**
     * Returns a list of objects, empty where the member is missing.
     *
     * @param name name of the member
     * @return its elements
     */
    public List<StrictObject> optionalChildren(String name) {
        return has(name) ? children(name) : List.of();
    }

    /**
     * Returns a list of texts.
     *
     * @param name name of the member
     * @return its value
     */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : require(name, value(name).isArray(), "a list of texts")) {
            require(name, element.isString(), "a list of texts");
            texts.add(element.stringValue());
        }
        return List.copyOf(texts);
    }

    /**
     * Returns a list of texts, empty where the member is missing.
     *
     * @param name name of the member
     * @return its value
     */
    public List<String> optionalTexts(String name) {
        return has(name) ? texts(name) : List.of();
    }

    /**
     * Returns a list of any values, empty where the member is missing.
     *
     * @param name name of the member
     * @return its value
     */
    public List<JsonNode> optionalValues(String name) {
        return has(name)
                ? List.copyOf(require(name, value(name).isArray(), "a list").values())
                : List.of();
    }

    /** Refuses members that nobody asked for. */
    public void end() {
        object.propertyNames().stream()
                .filter(name -> !read.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("member '" + path + name + "' is unknown");
                });
    }

    private static StrictObject of(String path, JsonNode value) {
        if (!value.isObject()) {
            String where = path.isEmpty() ? "the value" : "member '" + path.substring(0, path.length() - 1) + "'";
            throw new IllegalArgumentException(where + " must be an object, but was " + shown(value));
        }
        return new StrictObject(path, (ObjectNode) value);
    }

    private JsonNode require(String name, boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "member '" + path + name + "' must be " + expected + ", but was " + shown(object.get(name)));
        }
        return object.get(name);
    }

    private static String shown(JsonNode value) {
        return Excerpt.of(Json.write(value), SHOWN_LENGTH);
    }
}
