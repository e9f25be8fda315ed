package org.asynctool.world.generator;

import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Lookup;

/**
 * Integers that can be drawn.
 *
 * @param least the least one
 * @param greatest the greatest one, not less
 */
record Range(long least, long greatest) {

    static Range read(Arguments arguments) throws ToolException {
        Range range = new Range(
                arguments.exact("least").longValueExact(),
                arguments.exact("greatest").longValueExact());
        Lookup.require(range.least <= range.greatest, "least is more than greatest");
        return range;
    }

    long size() {
        return greatest - least + 1;
    }

    long draw(Draw draw) {
        return draw.integer(least, greatest);
    }
}
