def build = evaluate(new File(checks))

build.tests(3)
build.outcomes(passed: 3)
build.passed('com.example.TeaAndEggsTest', 'tea-and-eggs')
build.passed('com.example.TeaAndEggsTest', 'gate: task.success >= 1.00')
build.passed('com.example.TeaAndEggsTest', 'gate: time.efficiency >= 0.80')
