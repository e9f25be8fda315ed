def build = evaluate(new File(checks))

build.outcomes(passed: 1, failure: 1)
build.passed('com.example.KitchenTest', 'tea')
assert build.failed('com.example.KitchenTest', 'coffee').contains('coffee: A at')
build.logHas('rerun, not run again, the first verdict stands')
build.logLacks('Flakes:')
