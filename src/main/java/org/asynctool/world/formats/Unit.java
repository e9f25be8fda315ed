package org.asynctool.world.formats;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/**
 * A unit: a value in the unit its kind is measured in is {@code (value + zero) * factor}. All figures are exact.
 *
 * @param kind what it measures
 * @param zero what to add to a value to count from the zero of the kind, such as 273.15 for °C
 * @param factor the size of the unit
 */
record Unit(Kind kind, BigDecimal zero, BigDecimal factor) {

    /** What is measured, in meters, grams, liters, meters an hour, bits, and degrees Rankine. */
    enum Kind {
        LENGTH,
        MASS,
        VOLUME,
        SPEED,
        DATA,
        TEMPERATURE
    }

    private static final Map<String, Unit> ALL = all();

    /**
     * Finds a unit.
     *
     * @throws ToolException if there is none of that name; the message proposes some
     */
    static Unit of(String name) throws ToolException {
        return Lookup.of(ALL, "there is no unit", name);
    }

    /** Returns all names. */
    static String names() {
        return String.join(", ", ALL.keySet());
    }

    private static Map<String, Unit> all() {
        Map<String, Unit> units = new TreeMap<>();
        add(units, Kind.LENGTH, "mm 0.001 cm 0.01 m 1 km 1000 in 0.0254 ft 0.3048 yd 0.9144 mi 1609.344 nmi 1852");
        add(units, Kind.MASS, "mg 0.001 g 1 kg 1000 t 1000000 oz 28.349523125 lb 453.59237 st 6350.29318");
        add(
                units,
                Kind.VOLUME,
                "ml 0.001 cl 0.01 l 1 m3 1000 tsp_us 0.00492892159375 tbsp_us 0.01478676478125"
                        + " fl_oz_us 0.0295735295625 cup_us 0.2365882365 pt_us 0.473176473 gal_us 3.785411784");
        add(units, Kind.SPEED, "m/s 3600 km/h 1000 mph 1609.344 kn 1852 ft/s 1097.28");
        add(units, Kind.DATA, "bit 1 B 8 kB 8000 MB 8000000 GB 8000000000 TB 8000000000000");
        add(units, Kind.DATA, "KiB 8192 MiB 8388608 GiB 8589934592 TiB 8796093022208");
        add(units, Kind.TEMPERATURE, "K 1.8 R 1");
        units.put("C", new Unit(Kind.TEMPERATURE, new BigDecimal("273.15"), new BigDecimal("1.8")));
        units.put("F", new Unit(Kind.TEMPERATURE, new BigDecimal("459.67"), BigDecimal.ONE));
        return units;
    }

    private static void add(Map<String, Unit> units, Kind kind, String namesAndFactors) {
        String[] parts = namesAndFactors.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            units.put(parts[i], new Unit(kind, BigDecimal.ZERO, new BigDecimal(parts[i + 1])));
        }
    }
}
