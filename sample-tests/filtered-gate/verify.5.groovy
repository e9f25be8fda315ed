def build = evaluate(new File(checks))

build.outcomes(passed: 1, skipped: 1)
build.passed('com.example.KitchenTest', 'tea')
assert build.skipped('com.example.KitchenTest', 'gate: task.success >= 0.90').contains('1 of 2 tasks were selected')
