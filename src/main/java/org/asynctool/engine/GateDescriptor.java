package org.asynctool.engine;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A gate. Registered when it is judged: as a static test a tag filter could remove it. */
final class GateDescriptor extends AbstractTestDescriptor {

    GateDescriptor(UniqueId id, String name) {
        super(id, name);
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }
}
