package org.asynctool.world.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;

import org.asynctool.testing.WorldCalls;
import org.asynctool.testing.WorldDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialStateTest {

    @Test
    void mayBeEmpty() {
        assertThat(WorldDesk.of(new TablesWorldFactory(), "{}").state("")).isEqualTo("{'tables':{}}");
    }

    @Test
    void isTheFormOfTheState() {
        String state = Office.open().state("");

        assertThat(WorldDesk.of(new TablesWorldFactory(), state).state("")).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'table': {}} | member 'table' is unknown",
                "{'tables': {'t': {'rows': []}}} | member 'tables/t/columns' is missing",
                "{'tables': {'t': {'columns': {'a': 'text'}, 'rows': [], 'x': 1}}} | member 'tables/t/x' is unknown",
                "{'tables': {'t': {'columns': {'a': 'number'}, 'rows': []}}} | initial state: table 't': /columns/a must be one of text, integer, decimal, boolean, date, but was 'number'",
                "{'tables': {'t': {'columns': {'a': 'integer'}, 'rows': [{'a': 1}, {'a': 'x'}]}}} | initial state: table 't': /rows/1/a must be a whole number of at most 15 digits, but was \"x\"",
                "{'tables': {'t': {'columns': {'a': 'integer'}, 'rows': [1]}}} | initial state: table 't': /rows/0 must be an object, but was 1",
                "{'tables': {'t': {'columns': {'a': 'integer'}, 'rows': {}}}} | initial state: table 't': /rows must be a list, but was {}",
                "{'tables': {'t u': {'columns': {'a': 'integer'}, 'rows': []}}} | initial state: table 't u': name 't u' must be letters, digits and _, at most 40, and not begin with a digit"
            })
    void isReadStrictly(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TablesWorldFactory().create(json(state), WorldCalls.seeded()))
                .withMessage(problem);
    }
}
