def build = evaluate(new File(checks))

// The class of the suite makes the failure count; without it, the engine would fail as a whole.
build.tests(2)
build.outcomes(passed: 1, failure: 1)
build.passed('TasksByFileTest', 'tea')
assert build.failed('TasksByFileTest', 'coffee').contains('-Dasynctool.agent=com.example.KitchenAgent')
