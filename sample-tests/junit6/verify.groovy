def build = evaluate(new File(checks))

build.tests(5)
build.outcomes(passed: 3, skipped: 1, failure: 1)
build.passed('com.example.CancellationTest', 'endsTheEpisodeBetweenTwoTurnsAndStartsNoOther')
assert build.skipped('com.example.KitchenTest', 'coffee').contains('missed: coffee')
assert build.failed('com.example.KitchenTest', 'gate: task.success >= 0.90').contains('0.67')
