package org.asynctool.world.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Arguments;
import org.asynctool.world.internal.Lookup;
import tools.jackson.databind.JsonNode;

/**
 * A sequence of integers.
 *
 * @param kind which one
 * @param first where it begins
 * @param step what leads from a number to the next one
 */
record Sequence(Kind kind, long first, long step) {

    /** Which sequences there are. */
    enum Kind {
        ARITHMETIC,
        GEOMETRIC,
        FIBONACCI,
        PRIMES;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where primes can begin at most, so that finding some takes no time. */
    private static final long MOST_FIRST_PRIME = 1_000_000_000;

    static String[] words() {
        return Stream.of(Kind.values()).map(Kind::word).toArray(String[]::new);
    }

    /**
     * Reads a sequence.
     *
     * @throws ToolException if something is missing or left over
     */
    static Sequence read(Arguments arguments) throws ToolException {
        Kind kind = Kind.valueOf(arguments.text("kind").toUpperCase(Locale.ROOT));
        Optional<Long> first = arguments.optional("first").map(JsonNode::longValue);
        Optional<Long> step = arguments.optional("step").map(JsonNode::longValue);
        boolean needsBoth = kind == Kind.ARITHMETIC || kind == Kind.GEOMETRIC;
        Lookup.require(!needsBoth || first.isPresent() && step.isPresent(), kind.word() + " needs both first and step");
        Lookup.require(needsBoth || step.isEmpty(), kind.word() + " has no step");
        Lookup.require(kind != Kind.FIBONACCI || first.isEmpty(), "fibonacci always begins with 0 and 1");
        Lookup.require(
                kind != Kind.PRIMES || first.orElse(2L) <= MOST_FIRST_PRIME,
                "primes can begin at most at " + MOST_FIRST_PRIME);
        return new Sequence(kind, first.orElse(2L), step.orElse(1L));
    }

    /**
     * Lists the first numbers.
     *
     * @throws ToolException if one of them has more than 15 digits
     */
    List<Long> numbers(int count) throws ToolException {
        return switch (kind) {
            case ARITHMETIC, GEOMETRIC -> stepwise(count);
            case FIBONACCI -> fibonacci(count);
            case PRIMES ->
                LongStream.iterate(Math.max(first, 2), number -> number + 1)
                        .filter(Sequence::isPrime)
                        .limit(count)
                        .boxed()
                        .toList();
        };
    }

    private List<Long> stepwise(int count) throws ToolException {
        List<Long> numbers = new ArrayList<>();
        long next = first;
        for (int i = 0; i < count; i++) {
            numbers.add(bounded(next));
            // The sum of two numbers of 15 digits fits a long.
            next = kind == Kind.ARITHMETIC ? next + step : product(next, step);
        }
        return numbers;
    }

    private static List<Long> fibonacci(int count) throws ToolException {
        List<Long> numbers = new ArrayList<>();
        long number = 0;
        long next = 1;
        for (int i = 0; i < count; i++) {
            numbers.add(bounded(number));
            long sum = number + next;
            number = next;
            next = sum;
        }
        return numbers;
    }

    /** Returns a product, or one that is too large as well. */
    private static long product(long one, long other) {
        return Math.multiplyHigh(one, other) == (one * other) >> 63 ? one * other : Long.MAX_VALUE;
    }

    private static long bounded(long number) throws ToolException {
        Lookup.require(
                number >= -Common.GREATEST && number <= Common.GREATEST,
                "the sequence gets to numbers of more than 15 digits; ask for fewer");
        return number;
    }

    private static boolean isPrime(long number) {
        if (number < 4) {
            return number > 1;
        }
        if (number % 2 == 0) {
            return false;
        }
        for (long divisor = 3; divisor * divisor <= number; divisor += 2) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
