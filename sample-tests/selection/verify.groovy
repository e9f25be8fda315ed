def build = evaluate(new File(checks))

// Every test is listed, and no agent was made.
build.outcomes(skipped: 3)
build.skipped('com.example.KitchenTest', 'tea')
assert !new File(basedir, 'target/asynctool').exists()
