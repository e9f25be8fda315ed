package org.asynctool.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.asynctool.assertion.AsyncToolAssertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.asynctool.AsyncToolTest;
import org.asynctool.Gate;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.agent.Agent;
import org.asynctool.environment.ToolEnvironment;
import org.asynctool.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;

/** The annotations on annotations of one's own, and the extension beside others. */
class CompositionTest {

    /** Stands for Spring and the like. */
    static final class AgentExtension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Agent.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Agents.good();
        }
    }

    @AsyncToolTest
    @ExtendWith(AgentExtension.class)
    @Gate(metric = Metrics.TASK_SUCCESS, atLeast = 1.0)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface KitchenTest {}

    @TaskFile("toast.json")
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Toast {}

    @ParameterizedTest(name = "{argumentSetName}")
    @TasksFrom("classpath:/engine/good.jsonl")
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface EachTask {}

    @KitchenTest
    static class ComposedTestCase {

        @Test
        void toast(Agent agent, @Toast ToolEnvironment environment) {
            assertThat(environment.run(agent)).succeeded();
        }

        @EachTask
        void each(ToolEnvironment environment, Agent agent) {
            assertThat(environment.run(agent)).succeeded();
        }
    }

    @KitchenTest
    static class GateOfTheComposedAnnotationTestCase {

        @Test
        void misses(@Toast ToolEnvironment environment) {
            environment.run(Agents.lazy());
        }
    }

    @Test
    void annotationsMayStandOnAnnotations() {
        JupiterRun run = JupiterRun.of(ComposedTestCase.class);

        assertThat(run.tests())
                .containsOnly(
                        entry("toast(Agent, ToolEnvironment)", "passed"),
                        entry("tea", "passed"),
                        entry("coffee", "passed"),
                        entry("soup", "passed"));
        assertThat(run.brokenContainers()).isEmpty();
    }

    @Test
    void aGateOnAnAnnotationIsAGateOfTheClass() {
        assertThat(JupiterRun.of(GateOfTheComposedAnnotationTestCase.class).brokenContainers())
                .singleElement()
                .asString()
                .contains("gate task.success >= 1.00 failed: 0.00 over 1 task");
    }
}
