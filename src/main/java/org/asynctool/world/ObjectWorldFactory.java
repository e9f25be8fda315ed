package org.asynctool.world;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.function.BiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes worlds of plain Java objects, and reads their initial state. The easy road to a world of your own:
 *
 * <pre>{@code
 * public final class StockWorld extends ObjectWorldFactory<StockWorld.State> {
 *     public record State(Map<String, Integer> items, @ToolParam(defaultValue = "10") int limit) {}
 *
 *     @Override public String name() {
 *         return "stock";
 *     }
 *
 *     @Override protected Object make(State state, UniformRandomProvider random) {
 *         return new Stock(state);   // its methods with @Tool are the tools, see ObjectWorld
 *     }
 * }
 * }</pre>
 *
 * <p>Name the class in {@code META-INF/services/org.asynctool.world.WorldFactory}, and tasks may say
 * {@code "worlds": {"stock": {"items": {"pen": 3}}}}. The state may be of any type that a parameter of a
 * tool may have, see {@link ObjectWorld}: usually a record. A task whose state has unknown, missing or
 * unfit members is refused.
 *
 * @param <S> type of the initial state
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class ObjectWorldFactory<S> implements WorldFactory {

    private final @Nullable Type givenType;
    private volatile @Nullable StateReader reader;

    /** For subclasses, which say by {@code extends ObjectWorldFactory<State>} what their state is. */
    protected ObjectWorldFactory() {
        this.givenType = null;
    }

    private ObjectWorldFactory(Type stateType) {
        this.givenType = stateType;
    }

    /**
     * Makes a factory without a class of its own, for instance for {@link Worlds#with}.
     *
     * @param name name of the kind of world
     * @param stateType type of the initial state
     * @param maker makes an object of an initial state and seeded random numbers; see {@link #make}
     * @param <S> type of the initial state
     * @return the factory
     */
    public static <S> WorldFactory of(
            String name, Class<S> stateType, BiFunction<? super S, ? super UniformRandomProvider, ?> maker) {
        return new ObjectWorldFactory<S>(stateType) {
            @Override
            public String name() {
                return name;
            }

            @Override
            protected Object make(S state, UniformRandomProvider random) {
                return maker.apply(state, random);
            }
        };
    }

    /**
     * Makes the object of a new world.
     *
     * @param state its initial state
     * @param random seeded random numbers of this world alone
     * @return a new object with at least one method that is a {@link Tool}
     * @throws IllegalArgumentException if there is no world with such a state; the message says what was
     *     expected
     */
    protected abstract Object make(S state, UniformRandomProvider random);

    @Override
    public final World create(JsonNode state, UniformRandomProvider random) {
        return prepare(state).make(random);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final WorldMaker prepare(JsonNode state) {
        StateReader known = reader();
        JsonNode checked = known.checked(state);
        // Each world gets a state of its own, since it may change it.
        return random -> ObjectWorld.of(make((S) known.bind(checked), random));
    }

    private StateReader reader() {
        StateReader known = reader;
        if (known == null) {
            known = new StateReader(givenType == null ? declaredType() : givenType);
            reader = known;
        }
        return known;
    }

    private Type declaredType() {
        if (getClass().getGenericSuperclass() instanceof ParameterizedType parent
                && parent.getRawType() == ObjectWorldFactory.class) {
            return parent.getActualTypeArguments()[0];
        }
        throw new IllegalArgumentException("class " + getClass().getName()
                + " must extend ObjectWorldFactory<State> directly and name the type of its state");
    }
}
