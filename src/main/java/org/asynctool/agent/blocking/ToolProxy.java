package org.asynctool.agent.blocking;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.asynctool.agent.blocking.Post.Listing;
import org.asynctool.world.InterfaceTools;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.jspecify.annotations.Nullable;

/** An interface whose methods are calls of tools, for the threads of a blocking agent. */
@API(status = API.Status.INTERNAL)
public final class ToolProxy implements InvocationHandler {

    private static final Object[] NONE = {};

    private final InterfaceTools<?> tools;
    private final String subTask;
    private final Function<String, String> names;
    private final Function<String, Optional<Throwable>> failures;

    private ToolProxy(
            InterfaceTools<?> tools,
            String subTask,
            Function<String, String> names,
            Function<String, Optional<Throwable>> failures) {
        this.tools = tools;
        this.subTask = subTask;
        this.names = names;
        this.failures = failures;
    }

    /**
     * Makes an object of an interface.
     *
     * @param tools the tools of the interface
     * @param subTask the sub-task that owns them
     * @param names name of a tool in its world to the one by which agents call it
     * @param failures what a method threw, by the id of its call
     * @param <T> the interface
     * @return such an object
     */
    public static <T> T of(
            InterfaceTools<T> tools,
            String subTask,
            Function<String, String> names,
            Function<String, Optional<Throwable>> failures) {
        Class<T> type = tools.type();
        ToolProxy handler = new ToolProxy(tools, subTask, names, failures);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] values) throws Throwable {
        @Nullable Object[] given = values == null ? NONE : values;
        Optional<String> tool = tools.tool(method);
        return tool.isPresent() ? call(method, tool.get(), given) : ofObject(proxy, method, given);
    }

    private @Nullable Object call(Method method, String tool, @Nullable Object[] values) throws Throwable {
        Desk desk = Desk.ofThisThread()
                .orElseThrow(() -> new IllegalStateException("the tools of "
                        + tools.type().getName()
                        + " take virtual time, so only threads of a BlockingAgent may call them, not '"
                        + Thread.currentThread().getName() + "'"));
        Map<String, Object> arguments = tools.arguments(method, values);
        String name = names.apply(tool);
        AgentFuture<ToolResult> future =
                desk.ask(name, turn -> turn.call(subTask, name, arguments), Listing.FOR_THE_CALLER);
        ToolResult result = future.result();
        if (result.error()) {
            throw failures.apply(future.call()).orElseGet(() -> failure(method, tool, result));
        }
        return tools.result(method, result.value());
    }

    /** A fault that the tool knows nothing of. */
    private static Exception failure(Method method, String tool, ToolResult result) {
        for (Class<?> declared : method.getExceptionTypes()) {
            if (declared.isAssignableFrom(ToolException.class)) {
                return new ToolException(result.asText());
            }
        }
        return new IllegalStateException("tool '" + tool + "' failed: " + result.asText());
    }

    private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object[] values) {
        return switch (method.getName()) {
            case "equals" -> proxy == values[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> tools.type().getSimpleName() + " in virtual time";
        };
    }
}
