def build = evaluate(new File(checks))

build.outcomes(passed: 1, error: 3)
build.passed('com.example.KitchenTest', 'eggs')
def miss = build.broken('com.example.KitchenTest', 'tea-and-plates')
for (part in [
    'POST http://localhost:18473/v1/chat/completions was not recorded',
    'differs at /body/tools/',
    'recorded: "Brew the tea"',
    'actual:   "Brew the coffee"',
    'asynctool.cassettes=record'
]) {
    assert miss.contains(part): "expected '$part' in: $miss"
}
