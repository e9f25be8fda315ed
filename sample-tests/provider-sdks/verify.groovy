def build = evaluate(new File(checks))

build.tests(18)
build.outcomes(passed: 18)
