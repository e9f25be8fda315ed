package org.asynctool.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asynctool.agent.Agent;
import org.asynctool.agent.AgentProvider;

/** What the benchmark classes of these tests share: they write down what is done to them. */
abstract class Kitchen implements AgentProvider {

    static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    Kitchen() {
        EVENTS.add("new");
    }

    @Override
    public Agent agent() {
        EVENTS.add("agent");
        return new ObedientAgent(EVENTS);
    }
}
