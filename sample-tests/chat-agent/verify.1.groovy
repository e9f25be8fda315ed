def build = evaluate(new File(checks))

build.tests(4)
build.outcomes(passed: 4)
build.passed('com.example.KitchenTest', 'tea-and-plates')
build.passed('com.example.KitchenTest', 'eggs')
build.logLacks('SLF4J')

// The next build has another task than the one that was recorded.
def tasks = new File(basedir, 'src/test/resources/tasks/kitchen.jsonl')
tasks.text = tasks.text.replace('Brew the tea', 'Brew the coffee')
assert tasks.text.contains('Brew the coffee')
