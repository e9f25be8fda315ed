def build = evaluate(new File(checks))

build.tests(5)
build.outcomes(passed: 3, failure: 2)
build.passed('com.example.KitchenTest', 'tea')
assert build.failed('com.example.KitchenTest', 'coffee').contains('-Dasynctool.tasks=coffee')
build.passed('com.example.BreakfastTest', 'soup')
build.logHas('select classpath:/tasks/kitchen.jsonl with -Dasynctool.agent=com.example.KitchenAgent')
