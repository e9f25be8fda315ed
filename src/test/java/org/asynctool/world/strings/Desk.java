package org.asynctool.world.strings;

import org.asynctool.testing.WorldDesk;

/** A world with two snippets. */
final class Desk {

    static final String STATE = "{'snippets': {'greeting': 'Dear {{name}},', 'list': 'b\\na\\nb'}}";

    private Desk() {}

    static WorldDesk open() {
        return WorldDesk.of(new StringsWorldFactory(), STATE);
    }
}
