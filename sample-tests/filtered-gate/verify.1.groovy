def build = evaluate(new File(checks))

// A filter that leaves all tasks leaves the gate.
build.outcomes(passed: 1, skipped: 1, failure: 1)
assert build.skipped('com.example.KitchenTest', 'coffee').contains('missed: coffee')
assert build.failed('com.example.KitchenTest', 'gate: task.success >= 0.90').contains('0.50')
