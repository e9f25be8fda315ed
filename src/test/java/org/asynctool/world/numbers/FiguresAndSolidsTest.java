package org.asynctool.world.numbers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresAndSolidsTest {

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    square_area              | [5]        | 25
                    square_area              | [-1.5]     | 2.25
                    square_perimeter         | [5]        | 20
                    square_perimeter         | [2.5]      | 10.0
                    square_edge_by_area      | [16]       | 4.0
                    square_edge_by_area      | [2]        | 1.4142135623730951
                    square_edge_by_area      | [0]        | 0.0
                    square_edge_by_perimeter | [10]       | 2.5
                    square_edge_by_perimeter | [8]        | 2.0
                    rectangle_area           | [3, 4]     | 12
                    rectangle_area           | [3, 0.5]   | 1.5
                    rectangle_perimeter      | [3, 4]     | 14
                    rectangle_perimeter      | [3, 0.5]   | 7.0
                    diagonal                 | [3, 4]     | 5.0
                    diagonal                 | [1.0, 1]   | 1.4142135623730951
                    triangle_area            | [3, 5]     | 7.5
                    triangle_area            | [4, 3]     | 6.0
                    rhombus_area             | [6, 8]     | 24.0
                    circle_area              | [2]        | 12.566370614359172
                    circle_area              | [3]        | 28.274333882308138
                    circumface               | [1]        | 6.283185307179586
                    circumface               | [-3]       | -18.84955592153876
                    """)
    void computesPlaneFigures(String function, String arguments, String expected) throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    volume_cube         | [3]      | 27
                    volume_cube         | [0.5]    | 0.125
                    surface_cube        | [3]      | 54
                    surface_cube        | [0.5]    | 1.5
                    cube_edge_by_volume | [64]     | 3.9999999999999996
                    cube_edge_by_volume | [1]      | 1.0
                    cube_edge_by_volume | [0]      | 0.0
                    volume_cylinder     | [2, 5]   | 62.83185307179586
                    volume_cylinder     | [1, 0.5] | 1.5707963267948966
                    surface_cylinder    | [2, 5]   | 87.96459430051421
                    volume_cone         | [1, 1]   | 1.0471975511965976
                    volume_cone         | [3, 4]   | 37.69911184307752
                    volume_sphere       | [1]      | 4.1887902047863905
                    volume_sphere       | [3]      | 113.09733552923254
                    surface_sphere      | [1]      | 12.566370614359172
                    surface_sphere      | [3]      | 113.09733552923255
                    """)
    void computesSolids(String function, String arguments, String expected) throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }

    @ParameterizedTest(name = "{0}{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    triangle_area    | [9007199254740993, 3] | 13510798882111488.0
                    circle_area      | [11]    | 380.132711084365
                    volume_cylinder  | [5, 5]  | 392.69908169872417
                    surface_cylinder | [13, 1] | 1143.539725906685
                    volume_cone      | [3, 23] | 216.76989309769573
                    volume_sphere    | [7]     | 1436.7550402417319
                    surface_sphere   | [11]    | 1520.53084433746
                    """)
    void roundsInTheOrderOfTheFormula(String function, String arguments, String expected)
            throws NumberFunctionException {
        NumberCalls.assertResult(function, arguments, expected);
    }
}
