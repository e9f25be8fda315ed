package org.asynctool.metric;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Values of metrics by name that cannot be changed and keep their order. They are kept for each episode of a
 * run, and take a sixth of the memory of a linked map.
 */
@API(status = API.Status.INTERNAL)
public final class MetricValues extends AbstractMap<String, Double> {

    private static final int MOST_KNOWN = 1000;
    private static final Map<List<String>, String[]> KNOWN_NAMES = new ConcurrentHashMap<>();

    private final String[] names;
    private final double[] values;

    /** Takes over both arrays; names are unique. */
    MetricValues(String[] names, double[] values) {
        this.names = shared(names);
        this.values = values;
    }

    private static MetricValues of(Map<String, Double> source) {
        String[] names = source.keySet().toArray(String[]::new);
        double[] values = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = source.get(names[i]);
        }
        return new MetricValues(names, values);
    }

    /**
     * Copies values.
     *
     * @param source values by name
     * @return a copy in the same order; the source itself if it cannot be changed anyway
     */
    public static Map<String, Double> copyOf(Map<String, Double> source) {
        return source instanceof MetricValues ? source : of(source);
    }

    /** Nearly all episodes have values of the same metrics; of others there is a limit to what is kept. */
    private static String[] shared(String[] names) {
        String[] known = KNOWN_NAMES.get(Arrays.asList(names));
        if (known == null && KNOWN_NAMES.size() < MOST_KNOWN) {
            KNOWN_NAMES.put(List.of(names), names);
        }
        return known == null ? names : known;
    }

    @Override
    public @Nullable Double get(Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new Entries();
    }

    /** The values as entries, made while they are looked at. */
    private final class Entries extends AbstractSet<Entry<String, Double>> {

        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Entry<String, Double>> iterator() {
            return new Iterator<>() {

                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.length;
                }

                @Override
                public Entry<String, Double> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return Map.entry(names[next], values[next++]);
                }
            };
        }
    }
}
