package org.asynctool.metric;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Values of metrics by name that cannot be changed and keep their order. They are kept for each episode of a
 * run: what is neither 0 nor 1 takes eight bytes, and nothing else takes any.
 */
@API(status = API.Status.INTERNAL)
public final class MetricValues extends AbstractMap<String, Double> {

    private final ValuesForm form;
    private final double[] values;

    /** Takes over the names, which are unique. */
    MetricValues(String[] names, double[] values) {
        this.form = ValuesForm.of(names, values);
        this.values = form.keep(values);
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

    @Override
    public @Nullable Double get(Object name) {
        int place = form.place(name);
        return place < 0 ? null : form.value(place, values);
    }

    @Override
    public boolean containsKey(Object name) {
        return form.place(name) >= 0;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new Entries();
    }

    /** The values as entries, made while they are looked at. */
    private final class Entries extends AbstractSet<Entry<String, Double>> {

        @Override
        public int size() {
            return form.size();
        }

        @Override
        public Iterator<Entry<String, Double>> iterator() {
            return new Iterator<>() {

                private int next;

                @Override
                public boolean hasNext() {
                    return next < form.size();
                }

                @Override
                public Entry<String, Double> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    int place = next++;
                    return Map.entry(form.name(place), form.value(place, values));
                }
            };
        }
    }
}
