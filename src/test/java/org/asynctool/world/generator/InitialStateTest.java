package org.asynctool.world.generator;

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
        assertThat(WorldDesk.of(new GeneratorWorldFactory(), "{}").state("")).isEqualTo("{'datasets':{},'streams':{}}");
    }

    @Test
    void isTheStateBesidesTheSeed() {
        assertThat(Studio.open().state(""))
                .isEqualTo("{'datasets':{'people':{'fields':{'nr':'number','name':'name'},'records':["
                        + "{'nr':1,'name':'Ada Groen'},{'nr':2,'name':'Sven Novak'}]}},'streams':{'dice':3}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sed': 1} | member 'sed' is unknown",
                "{'seed': 1.5} | member 'seed' must be a whole number, but was 1.5",
                "{'streams': {'a b': 1}} | initial state: name 'a b' must be letters, digits, - and _, at most 40, and begin with a letter",
                "{'streams': {'a': -1}} | member 'streams/a' must be a whole number, 0 or more, but was -1",
                "{'datasets': {'d': {'records': []}}} | member 'datasets/d/fields' is missing",
                "{'datasets': {'d': {'fields': {'a': 'nam'}, 'records': []}}} | member 'datasets/d/fields/a' must be one of [number, id, name, phone, street, city, word, date, integer, flag], but was \"nam\"",
                "{'datasets': {'d': {'fields': {'a': 'name'}, 'records': [{'a': 1}]}}} | initial state: data set 'd': /records/0/a must fit kind name, but was 1",
                "{'datasets': {'d': {'fields': {'a': 'name'}, 'records': {}}}} | initial state: data set 'd': /records must be a list"
            })
    void isReadStrictly(String state, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratorWorldFactory().create(json(state), WorldCalls.seeded()))
                .withMessage(problem);
    }
}
