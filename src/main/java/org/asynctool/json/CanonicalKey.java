package org.asynctool.json;

import java.util.Map;
import org.apiguardian.api.API;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value as the key of a map: two are equal if {@link CanonicalJson#equal} says so. Cheaper than canonical
 * texts where most keys differ.
 */
@API(status = API.Status.INTERNAL)
public final class CanonicalKey {

    private final JsonNode value;
    private final int hash;

    /**
     * Makes the key of a value.
     *
     * @param value the value; not to be changed from now on
     */
    public CanonicalKey(JsonNode value) {
        this.value = value;
        this.hash = hash(value);
    }

    private static int hash(JsonNode value) {
        if (value.isNumber()) {
            // Equal numbers have the same nearest double; adding zero makes -0.0 the same as 0.
            return Double.hashCode(nearest(value) + 0.0);
        }
        int hash = 1;
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                hash += 31 * member.getKey().hashCode() + hash(member.getValue());
            }
            return hash;
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                hash = 31 * hash + hash(value.get(i));
            }
            return hash;
        }
        return value.hashCode();
    }

    private static double nearest(JsonNode number) {
        // The nodes' own doubleValue() refuses what is beyond the range of a double.
        if (number.isBigDecimal()) {
            return number.decimalValue().doubleValue();
        }
        return number.isBigInteger() ? number.bigIntegerValue().doubleValue() : number.doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalKey key && key.hash == hash && CanonicalJson.equal(key.value, value);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
