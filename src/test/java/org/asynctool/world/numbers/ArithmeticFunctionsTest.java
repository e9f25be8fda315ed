package org.asynctool.world.numbers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticFunctionsTest {

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    add                 | [2, 3]                      | 5
                    add                 | [2, 3.0]                    | 5.0
                    add                 | [0.1, 0.2]                  | 0.30000000000000004
                    add                 | [2147483647, 1]             | 2147483648
                    add                 | [9223372036854775807, 1]    | 9223372036854775808
                    add                 | [9007199254740993, 0.0]     | 9007199254740992.0
                    subtract            | [2, 5]                      | -3
                    subtract            | [5.5, 2]                    | 3.5
                    subtract            | [9223372036854775808, 9223372036854775800] | 8
                    multiply            | [60, 34]                    | 2040
                    multiply            | [34, 0.5]                   | 17.0
                    multiply            | [0, -1.5]                   | -0.0
                    multiply            | [1e1, 2]                    | 20.0
                    divide              | [6, 2]                      | 3.0
                    divide              | [1, 3]                      | 0.3333333333333333
                    divide              | [-7.5, 2]                   | -3.75
                    divide              | [0, 5]                      | 0.0
                    divide              | [0, -5]                     | -0.0
                    speed               | [120, 1.5]                  | 80.0
                    speed               | [10, 4]                     | 2.5
                    inverse             | [8]                         | 0.125
                    inverse             | [-0.5]                      | -2.0
                    negate              | [5]                         | -5
                    negate              | [0]                         | 0
                    negate              | [0.0]                       | -0.0
                    negate              | [-2.5]                      | 2.5
                    negate_prob         | [0.25]                      | 0.75
                    negate_prob         | [3]                         | -2
                    floor               | [7]                         | 7
                    floor               | [7.9]                       | 7
                    floor               | [-7.1]                      | -8
                    floor               | [-0.0]                      | 0
                    floor               | [1e22]                      | 10000000000000000000000
                    sqrt                | [15]                        | 3
                    sqrt                | [16]                        | 4
                    sqrt                | [0]                         | 0
                    sqrt                | [10000000000000000000000000000000000000000] | 100000000000000000000
                    max_number          | [[3, 7.5, 2]]               | 7.5
                    max_number          | [[3, 3.0]]                  | 3
                    max_number          | [[3.0, 3]]                  | 3.0
                    max_number          | [[9007199254740992.0, 9007199254740993]] | 9007199254740993
                    min_number          | [[3, -7.5, 2]]              | -7.5
                    min_number          | [[0.0, 0, -0.0]]            | 0.0
                    min_number          | [[4]]                       | 4
                    """)
    void computes(String function, String arguments, String expected) throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    remainder | [7, 3]        | 1
                    remainder | [-7, 3]       | 2
                    remainder | [7, -3]       | -2
                    remainder | [-7, -3]      | -1
                    remainder | [6, -3]       | 0
                    remainder | [-7, 3.0]     | 2.0
                    remainder | [7.5, -2]     | -0.5
                    remainder | [-7.5, -2]    | -1.5
                    remainder | [6.0, -3]     | -0.0
                    remainder | [-6.0, 3]     | 0.0
                    remainder | [5.5, 2.5]    | 0.5
                    remainder | [-1e-20, 3]   | 3.0
                    reminder  | [17, 5]       | 2
                    reminder  | [-17, 5]      | 3
                    reminder  | [17.5, 5]     | 2.5
                    """)
    void remainderHasTheSignOfTheDivisor(String function, String arguments, String expected)
            throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    power | [2, 10]              | 1024
                    power | [-3, 3]              | -27
                    power | [0, 0]               | 1
                    power | [0, 5]               | 0
                    power | [7, 0]               | 1
                    power | [2, 100]             | 1267650600228229401496703205376
                    power | [2, -1]              | 0.5
                    power | [-2, -2]             | 0.25
                    power | [2.0, 3]             | 8.0
                    power | [2, 3.0]             | 8.0
                    power | [9, 0.5]             | 3.0
                    power | [0.0, 0]             | 1.0
                    power | [10, -400]           | 0.0
                    power | [-1, 100000000000000000001] | -1
                    power | [-1, 100000000000000000000] | 1
                    power | [0, 100000000000000000000]  | 0
                    """)
    void powerKeepsIntegersExact(String function, String arguments, String expected) throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    gcd | [12, 18]    | 6
                    gcd | [-12, 18]   | 6
                    gcd | [0, 0]      | 0
                    gcd | [0, 7]      | 7
                    gcd | [12.9, 18]  | 6
                    gcd | [-4.5, 6.5] | 2
                    gcd | [1e22, 3]   | 1
                    lcm | [4, 6]      | 12
                    lcm | [-4, 6]     | 12
                    lcm | [0, 5]      | 0
                    lcm | [2.5, 4]    | 5.0
                    lcm | [4.0, 6]    | 12.0
                    """)
    void divisorsAndMultiplesCutFloatsToIntegers(String function, String arguments, String expected)
            throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    log | [1000, 10]          | 2
                    log | [8, 2]              | 3
                    log | [125, 5]            | 3
                    log | [243, 3]            | 4
                    log | [0.5]               | 0
                    log | [0.1]               | -2
                    log | [1]                 | 0
                    log | [20]                | 2
                    log | [2.718281828459045] | 1
                    log | [0.25, 2]           | -2
                    log | [8, 0.5]            | -3
                    """)
    void logCutsTheQuotientTowardZero(String function, String arguments, String expected)
            throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }
}
