package org.asynctool.world.numbers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingFunctionsTest {

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    factorial   | [0]        | 1
                    factorial   | [0.0]      | 1
                    factorial   | [1]        | 1
                    factorial   | [5]        | 120
                    factorial   | [25]       | 15511210043330985984000000
                    permutation | [5, 2]     | 20
                    permutation | [5, 0]     | 1
                    permutation | [5, 5]     | 120
                    permutation | [5, -1]    | 0
                    permutation | [0, -1]    | 1
                    permutation | [0, -2]    | 0
                    permutation | [0, 0]     | 1
                    choose      | [5, 2]     | 10
                    choose      | [5, 0]     | 1
                    choose      | [5, 5]     | 1
                    choose      | [5, 6]     | 0
                    choose      | [0, 0]     | 1
                    choose      | [60, 30]   | 118264581564861424
                    """)
    void computes(String function, String arguments, String expected) throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }
}
