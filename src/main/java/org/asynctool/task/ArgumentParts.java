package org.asynctool.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The patterns that are made of patterns. */
@API(status = API.Status.STABLE)
public sealed interface ArgumentParts extends ArgumentPattern {

    /**
     * An object that has exactly these members.
     *
     * @param members name to pattern, in the order written, at least one
     */
    record Members(Map<String, ArgumentPattern> members) implements ArgumentParts {
        /**
         * Copies the members, keeps their order, refuses none at all and names that matchers have.
         *
         * @param members name to pattern
         */
        public Members {
            if (members.isEmpty()) {
                throw new InvalidTaskException("", "a pattern of members needs at least one; {} is a literal");
            }
            members.keySet().stream().filter(name -> name.startsWith("$")).forEach(name -> {
                throw new InvalidTaskException("", "'" + name + "' would be read as a matcher; use a literal");
            });
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            if (!actual.isObject() || actual.size() != members.size()) {
                return false;
            }
            for (Map.Entry<String, ArgumentPattern> member : members.entrySet()) {
                JsonNode value = actual.get(member.getKey());
                if (value == null || !member.getValue().matches(value, refs)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, pattern) -> object.set(name, pattern.example(refs)));
            return object;
        }

        @Override
        public JsonNode toJson() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, pattern) -> object.set(name, pattern.toJson()));
            return object;
        }

        @Override
        public Map<String, ArgumentPattern> leaves() {
            return ArgumentPatterns.leavesOf(members);
        }

        @Override
        public List<StepRef> refs() {
            return ArgumentPatterns.refsOf(members.values());
        }

        @Override
        public int matchers() {
            return ArgumentPatterns.matchersOf(members.values());
        }
    }

    /**
     * An array of exactly these elements.
     *
     * @param elements the patterns, at least one
     */
    record Elements(List<ArgumentPattern> elements) implements ArgumentParts {
        /**
         * Copies the elements and refuses none at all.
         *
         * @param elements the patterns
         */
        public Elements {
            elements = List.copyOf(elements);
            if (elements.isEmpty()) {
                throw new InvalidTaskException("", "a pattern of elements needs at least one; [] is a literal");
            }
        }

        @Override
        public boolean matches(JsonNode actual, BiPredicate<StepRef, JsonNode> refs) {
            if (!actual.isArray() || actual.size() != elements.size()) {
                return false;
            }
            for (int i = 0; i < elements.size(); i++) {
                if (!elements.get(i).matches(actual.get(i), refs)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public JsonNode example(Function<StepRef, JsonNode> refs) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            elements.forEach(pattern -> array.add(pattern.example(refs)));
            return array;
        }

        @Override
        public JsonNode toJson() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            elements.forEach(pattern -> array.add(pattern.toJson()));
            return array;
        }

        @Override
        public Map<String, ArgumentPattern> leaves() {
            Map<String, ArgumentPattern> numbered = new LinkedHashMap<>();
            for (int i = 0; i < elements.size(); i++) {
                numbered.put(Integer.toString(i), elements.get(i));
            }
            return ArgumentPatterns.leavesOf(numbered);
        }

        @Override
        public List<StepRef> refs() {
            return ArgumentPatterns.refsOf(elements);
        }

        @Override
        public int matchers() {
            return ArgumentPatterns.matchersOf(elements);
        }
    }
}
