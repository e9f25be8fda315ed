def build = evaluate(new File(checks))

// Where no gate is judged nobody counts a missed task, so it fails.
build.outcomes(failure: 1, skipped: 1)
assert build.failed('com.example.KitchenTest', 'coffee').contains('-Dasynctool.tasks=coffee')
assert build.skipped('com.example.KitchenTest', 'gate: task.success >= 0.90').contains('1 of 2 tasks were selected')
