def build = evaluate(new File(checks))

build.tests(2)
build.outcomes(failure: 2)
def expected = new File(basedir, 'expected-output.txt').getText('UTF-8')
assert build.failed('com.example.TeaAndEggsTest', 'tea-and-eggs').contains(expected)
assert build.failed('com.example.TeaAndEggsTest', 'gate: time.efficiency >= 0.80').contains('saw no successful episode')
