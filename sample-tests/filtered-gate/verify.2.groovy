def build = evaluate(new File(checks))

// Strict: a gate that cannot be judged is an error.
build.outcomes(passed: 1, error: 1)
assert build.broken('com.example.KitchenTest', 'gate: task.success >= 0.90').contains('1 of 2 tasks were selected')
